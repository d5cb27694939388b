package dev.tickwire.server.operations.live;

import java.util.ArrayList;
import java.util.List;

/** Warnings that follow from what was counted. */
final class CountWarnings {
    /** A tick that begins so late is felt. */
    private static final double LATE_SECONDS = 0.01;

    private static final int LATE_MILLIS = 10;

    /** One in so many late ticks is nothing to warn of: other programs want the processor, too. */
    private static final int LATE_TICKS_BEAR = 50;

    private CountWarnings() {}

    static List<Warning> of(Counts counts) {
        List<Warning> warnings = new ArrayList<>();
        if (counts.ticks().shifted() > 0) {
            warnings.add(new Warning(
                    "shifted-ticks",
                    counts.ticks().shifted() + " ticks were moved, because a tick loop could not keep up"));
        }
        long late = counts.ticks().lateBeyond(LATE_SECONDS);
        if (late * LATE_TICKS_BEAR > counts.ticks().count()) {
            warnings.add(new Warning(
                    "late-ticks",
                    late + " of " + counts.ticks().count() + " ticks began more than " + LATE_MILLIS + " ms late"));
        }
        addIfAny(
                warnings,
                counts.withdrawnFrames(),
                "withdrawn-frames",
                " frames were taken back from an event loop that was too far behind");
        addIfAny(warnings, counts.inboxRefusals(), "inbox-full", " inputs or requests found a match's inbox full");
        addIfAny(warnings, counts.slowClosed(), "slow-clients", " clients were closed because they read too slowly");
        addIfAny(
                warnings,
                counts.ticksDueNotSent(),
                "clients-behind",
                " ticks were held back from clients that were behind");
        return warnings;
    }

    private static void addIfAny(List<Warning> warnings, long count, String code, String what) {
        if (count > 0) {
            warnings.add(new Warning(code, count + what));
        }
    }
}
