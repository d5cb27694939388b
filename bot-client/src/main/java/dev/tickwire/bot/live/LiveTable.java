package dev.tickwire.bot.live;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.swarm.RunListener;
import dev.tickwire.bot.verdict.Numbers;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws what happened in the last second, in a terminal, over what it has drawn before. It uses nothing but "cursor up", "erase
 * to the end of the line" and colours, which all terminals know.
 */
public final class LiveTable implements RunListener {
    private static final int BAR_WIDTH = 30;
    private static final int SERVER_LINES_MAX = 6;
    private static final String ESCAPE = "\u001b[";
    private static final String ERASE_LINE = ESCAPE + "K";
    private static final String RED = ESCAPE + "31m";
    private static final String DIM = ESCAPE + "2m";
    private static final String PLAIN = ESCAPE + "0m";

    private final PrintWriter out;
    private final boolean coloured;

    /** Faults of the whole run so far, by figure. */
    private final Map<String, Double> faults = new TreeMap<>();

    private int drawnLines;
    private int bots;
    private double measuredSeconds;
    private double windowStartSeconds;

    /**
     * Draws to a terminal.
     *
     * @param coloured whether to use colours
     */
    public LiveTable(PrintWriter out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** A line stays; the table moves below it. */
    @Override
    public void say(String line) {
        erase();
        out.println(line);
        out.flush();
        drawnLines = 0;
    }

    @Override
    public void started(RunDescription run, double seconds) {
        bots = run.bots();
        measuredSeconds = seconds;
        windowStartSeconds = 0;
        faults.clear();
    }

    @Override
    public void passed(Interval interval) {
        if (interval.phase() != Phase.MEASURING) {
            windowStartSeconds = interval.startSeconds() + interval.seconds();
        }
        draw(lines(interval));
    }

    private List<String> lines(Interval interval) {
        List<String> lines = new ArrayList<>();
        lines.add(progress(interval));
        lines.add(dim(
                String.format(Locale.ROOT, "  %-18s %9s %9s %9s %9s", "in this second", "p50", "p90", "p99", "max")));
        addTimes("input to frame", "latency_ms", interval, lines);
        addTimes("between frames", "gap_ms", interval, lines);
        addTimes("age of the state", "age_ms", interval, lines);
        addTimes("round trip", "round_trip_ms", interval, lines);
        addTimes("bots' own lag", "generator_lag_ms", interval, lines);
        addTimes("  with reading", "generator_read_lag_ms", interval, lines);
        lines.add(String.format(
                Locale.ROOT,
                "  per bot and s      %s frames, %s B in, %s B out, %s inputs",
                FigureText.of(interval, "frames_per_bot_s"),
                FigureText.of(interval, "payload_bytes_per_bot_s"),
                FigureText.of(interval, "sent_bytes_per_bot_s"),
                FigureText.of(interval, "inputs_per_bot_s")));
        lines.add("  so far             " + fault("refused", interval) + ", " + fault("disconnects", interval) + ", "
                + fault("protocol_errors", interval) + ", " + fault("brain_faults", interval) + ", "
                + fault("replica_mismatches", interval));
        lines.add("  so far             " + fault("late_inputs", interval) + ", " + fault("skipped_frames", interval)
                + ", " + fault("prediction_corrections", interval));
        lines.add("  this program       " + FigureText.of(interval, "generator_cpu_percent") + " % of a core, "
                + FigureText.of(interval, "generator_gc_ms") + " ms of garbage collection");
        addServer(interval, lines);
        return lines;
    }

    private String progress(Interval interval) {
        double elapsed = interval.startSeconds() + interval.seconds() - windowStartSeconds;
        boolean isMeasuring = interval.phase() == Phase.MEASURING;
        double part = isMeasuring ? Math.min(1, elapsed / measuredSeconds) : 0;
        int full = (int) Math.round(part * BAR_WIDTH);
        String bar = "#".repeat(full) + "-".repeat(BAR_WIDTH - full);
        String time = isMeasuring
                ? String.format(Locale.ROOT, "%.0f of %.0f s", elapsed, measuredSeconds)
                : String.format(Locale.ROOT, "%.0f s", interval.startSeconds() + interval.seconds());
        return String.format(
                Locale.ROOT,
                "%-10s [%s] %s, %,d of %,d bots play",
                PhaseWords.of(interval.phase()),
                bar,
                time,
                interval.bots(),
                bots);
    }

    private static void addTimes(String label, String figure, Interval interval, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "  %-18s %9s %9s %9s %9s ms",
                label,
                FigureText.of(interval, figure + ".p50"),
                FigureText.of(interval, figure + ".p90"),
                FigureText.of(interval, figure + ".p99"),
                FigureText.of(interval, figure + ".max")));
    }

    private static void addServer(Interval interval, List<String> lines) {
        interval.figures().all().entrySet().stream()
                .filter(each -> each.getKey().startsWith(Figures.SERVER_PREFIX))
                .limit(SERVER_LINES_MAX)
                .forEach(each -> lines.add("  " + each.getKey() + "  " + Numbers.text(each.getValue())));
    }

    private String fault(String figure, Interval interval) {
        double sum = faults.merge(figure, interval.figures().value(figure).orElse(0), Double::sum);
        String text = Numbers.text(sum) + " " + figure.replace('_', ' ');
        return sum > 0 && coloured ? RED + text + PLAIN : text;
    }

    private String dim(String text) {
        return coloured ? DIM + text + PLAIN : text;
    }

    private void draw(List<String> lines) {
        moveUp();
        for (String line : lines) {
            out.print(line + ERASE_LINE + "\n");
        }
        for (int i = lines.size(); i < drawnLines; i++) {
            out.print(ERASE_LINE + "\n");
        }
        drawnLines = Math.max(drawnLines, lines.size());
        out.flush();
    }

    private void erase() {
        int lines = drawnLines;
        moveUp();
        for (int i = 0; i < lines; i++) {
            out.print(ERASE_LINE + "\n");
        }
        moveUp();
    }

    private void moveUp() {
        if (drawnLines > 0) {
            out.print(ESCAPE + drawnLines + "F");
        }
    }
}
