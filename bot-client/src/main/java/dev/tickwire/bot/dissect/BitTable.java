package dev.tickwire.bot.dissect;

import dev.tickwire.bot.dissect.BitStatistics.FrameCounts;
import dev.tickwire.bot.dissect.BitStatistics.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statistics of a capture for people: a line for each part of the frames, and below it what the part consists of. */
public final class BitTable {
    private static final String ROW = "%-36s %10s %12s %8s %9s %11s %10s%n";

    private final BitStatistics statistics;
    private final StringBuilder text = new StringBuilder();

    private BitTable(BitStatistics statistics) {
        this.statistics = statistics;
    }

    /** The table, with a line break at the end. */
    public static String write(BitStatistics statistics) {
        BitTable table = new BitTable(statistics);
        table.addFrames();
        table.addParts();
        table.addMessages();
        return table.text.toString();
    }

    private void addFrames() {
        FrameCounts frames = statistics.frameCounts();
        add(
                "%.1f s, %,d frames of %,d bytes: %.1f frames and %,.0f bytes a second, %.1f bytes a frame%n",
                statistics.seconds(),
                frames.all,
                frames.bytes,
                perSecond(frames.all),
                perSecond(frames.bytes),
                ratio(frames.bytes, frames.all));
        add(
                "of these %,d resyncs, %,d with a new view, %,d with slack, %,d with late inputs, %,d with a check"
                        + " (%,d wrong)%n%n",
                frames.resyncs,
                frames.withNewView,
                frames.withLink,
                frames.withLateInput,
                frames.withCheck,
                frames.wrongChecks);
    }

    private void addParts() {
        add(ROW, "part", "pieces", "bits", "share", "bits each", "bits/frame", "bytes/s");
        for (FramePart part : FramePart.values()) {
            Tally whole = statistics.tally(part);
            if (whole.count == 0) {
                continue;
            }
            addRow(part.label(), whole);
            List<Map.Entry<String, Tally>> details = statistics.details(part).entrySet().stream()
                    .sorted(Comparator.comparingLong(entry -> -entry.getValue().bits))
                    .toList();
            for (Map.Entry<String, Tally> detail : details) {
                addRow("  " + detail.getKey(), detail.getValue());
            }
        }
        Tally all = new Tally();
        all.count = statistics.frames();
        all.bits = statistics.bits();
        addRow("all", all);
    }

    private void addRow(String label, Tally tally) {
        add(
                ROW,
                label,
                number("%,d", tally.count),
                number("%,d", tally.bits),
                number("%.1f %%", 100 * ratio(tally.bits, statistics.bits())),
                number("%.1f", ratio(tally.bits, tally.count)),
                number("%.2f", ratio(tally.bits, statistics.frames())),
                number("%,.1f", perSecond(tally.bits) / 8));
    }

    private void addMessages() {
        for (Map.Entry<String, Tally> message : statistics.messages().entrySet()) {
            Tally tally = message.getValue();
            add("%nmessage %-12s %,d of %,d bytes", message.getKey(), tally.count, tally.bits / 8);
        }
        add("%n");
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    private double perSecond(long amount) {
        return statistics.seconds() > 0 ? (double) amount / statistics.seconds() : 0;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
