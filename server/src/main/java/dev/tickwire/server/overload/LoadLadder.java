package dev.tickwire.server.overload;

import dev.tickwire.server.config.OverloadSettings;
import java.util.concurrent.TimeUnit;

/**
 * Decides by the load on which step the server should be: one up when the load has been high for a while, one down when it has
 * been well below for longer, and none in between. Not thread safe.
 */
final class LoadLadder {
    private static final LoadStep[] STEPS = LoadStep.values();
    private static final double PERCENT = 100;

    private final OverloadSettings settings;
    private LoadStep step = LoadStep.NORMAL;

    /** Since when the load has asked for a step up or down, of meaning while it does. */
    private long sinceNanos;

    /** 1 while the load asks for a step up, -1 for one down, 0 if it is right as it is. */
    private int wish;

    LoadLadder(OverloadSettings settings) {
        this.settings = settings;
    }

    LoadStep step() {
        return step;
    }

    /** The load from which on a step is taken. */
    int limitPercent(LoadStep of) {
        return switch (of) {
            case NORMAL -> 0;
            case SLOWER_FRAMES -> settings.slowerFramesPercent();
            case NO_FILLING -> settings.noFillingPercent();
            case NO_JOINS -> settings.noJoinsPercent();
        };
    }

    /** The load below which a step is left. */
    double releasePercent(LoadStep of) {
        return limitPercent(of) * settings.releasePercent() / PERCENT;
    }

    /** Takes a new load into account; returns whether the step has changed. */
    boolean update(double loadPercent, long nowNanos) {
        int newWish = wishFor(loadPercent);
        if (newWish != wish) {
            wish = newWish;
            sinceNanos = nowNanos;
        }
        int millis = wish > 0 ? settings.riseMillis() : settings.fallMillis();
        if (wish == 0 || nowNanos - sinceNanos < TimeUnit.MILLISECONDS.toNanos(millis)) {
            return false;
        }
        step = STEPS[step.ordinal() + wish];
        // What the step does takes its time to show.
        sinceNanos = nowNanos;
        return true;
    }

    private int wishFor(double loadPercent) {
        if (step.ordinal() + 1 < STEPS.length && loadPercent >= limitPercent(STEPS[step.ordinal() + 1])) {
            return 1;
        }
        return step != LoadStep.NORMAL && loadPercent < releasePercent(step) ? -1 : 0;
    }
}
