package dev.tickwire.bot.live;

import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.swarm.RunListener;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a line every five seconds: for files, pipes, and build servers. */
public final class PlainLines implements RunListener {
    private static final int SECONDS_PER_LINE = 5;

    private final PrintWriter out;
    private int seconds;

    /** Prints to a writer. */
    public PlainLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void passed(Interval interval) {
        seconds++;
        if (seconds % SECONDS_PER_LINE != 0) {
            return;
        }
        String phase = interval.phase() == Phase.MEASURING ? "" : PhaseWords.of(interval.phase()) + ", ";
        say(String.format(
                Locale.ROOT,
                "%4.0f s: %s%,d bots, %.1f frames per bot and s, input to frame p50 %.0f ms, p99 %.0f ms,"
                        + " gap p99 %.0f ms, %.0f dropped",
                interval.startSeconds() + interval.seconds(),
                phase,
                interval.bots(),
                value(interval, "frames_per_bot_s"),
                value(interval, "latency_ms.p50"),
                value(interval, "latency_ms.p99"),
                value(interval, "gap_ms.p99"),
                value(interval, "disconnects")));
    }

    private static double value(Interval interval, String figure) {
        return interval.figures().value(figure).orElse(0);
    }
}
