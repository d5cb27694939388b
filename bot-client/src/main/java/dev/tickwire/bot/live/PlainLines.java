package dev.tickwire.bot.live;

import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.swarm.RunListener;
import dev.tickwire.bot.verdict.Numbers;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a line every five seconds: for files, pipes, and build servers. */
public final class PlainLines implements RunListener {
    private static final int SECONDS_PER_LINE = 5;

    private final PrintWriter out;
    private int seconds;

    /** Of the whole run so far. */
    private double dropped;

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
    public void started(RunDescription run, double measuredSeconds) {
        seconds = 0;
        dropped = 0;
    }

    @Override
    public void passed(Interval interval) {
        seconds++;
        dropped += interval.figures().value("disconnects").orElse(0);
        if (seconds % SECONDS_PER_LINE != 0) {
            return;
        }
        String phase = interval.phase() == Phase.MEASURING ? "" : PhaseWords.of(interval.phase()) + ", ";
        say(String.format(
                Locale.ROOT,
                "%4.0f s: %s%,d bots, %s frames per bot and s, input to frame p50 %s ms, p99 %s ms,"
                        + " gap p99 %s ms, %s dropped so far",
                interval.startSeconds() + interval.seconds(),
                phase,
                interval.bots(),
                FigureText.of(interval, "frames_per_bot_s"),
                FigureText.of(interval, "latency_ms.p50"),
                FigureText.of(interval, "latency_ms.p99"),
                FigureText.of(interval, "gap_ms.p99"),
                Numbers.text(dropped)));
    }
}
