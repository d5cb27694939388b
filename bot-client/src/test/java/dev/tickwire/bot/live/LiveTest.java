package dev.tickwire.bot.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.GeneratorLoad;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunDescription;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is printed while a run goes on. */
class LiveTest {
    private static final RunDescription RUN =
            new RunDescription("", List.of(), "change", "full", 1, 50, Map.of(), Map.of(), "now");

    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Test
    void aTableIsDrawnOverTheOneBefore() {
        LiveTable table = new LiveTable(out, false);
        table.started(RUN, 10);
        table.passed(second(Phase.JOINING, 0, 20, 0));
        int lines = (int) text.toString().lines().count();
        table.passed(second(Phase.MEASURING, 1, 50, 0));
        table.passed(second(Phase.MEASURING, 2, 50, 1));
        assertTrue(text.toString().contains("\u001b[" + lines + "F"), "the cursor goes up " + lines + " lines");
        assertEquals(3L * lines, text.toString().lines().count());
        assertTrue(text.toString().contains("joining    [------------------------------] 1 s, 20 of 50 bots play"));
        assertTrue(
                text.toString().contains("measuring  [######------------------------] 2 of 10 s, 50 of 50 bots play"));
        assertTrue(text.toString().contains("between frames"));
        assertTrue(text.toString().contains("1 disconnects"));
    }

    @Test
    void aLineThatIsSaidStaysAboveTheTable() {
        LiveTable table = new LiveTable(out, false);
        table.started(RUN, 10);
        table.passed(second(Phase.MEASURING, 0, 50, 0));
        table.say("something happened");
        String before = text.toString();
        table.passed(second(Phase.MEASURING, 1, 50, 0));
        String after = text.toString().substring(before.length());
        assertFalse(after.matches("(?s).*\u001b\\[\\d+F.*"), "the cursor does not go above the line");
        assertTrue(before.endsWith("something happened" + System.lineSeparator()));
    }

    @Test
    void faultsAreRedIfThereMayBeColours() {
        LiveTable table = new LiveTable(out, true);
        table.started(RUN, 10);
        table.passed(second(Phase.MEASURING, 0, 50, 2));
        assertTrue(text.toString().contains("\u001b[31m2 disconnects\u001b[0m"));
    }

    @Test
    void linesAreForThoseWhoAreNoTerminal() {
        PlainLines lines = new PlainLines(out);
        for (int i = 0; i < 12; i++) {
            lines.passed(second(i < 5 ? Phase.JOINING : Phase.MEASURING, i, 50, i == 6 ? 2 : 0));
        }
        lines.say("done");
        List<String> printed = text.toString().lines().toList();
        assertEquals(3, printed.size());
        assertTrue(printed.get(0).startsWith("   5 s: joining, 50 bots, "), printed.get(0));
        assertTrue(printed.get(1).startsWith("  10 s: 50 bots, "), printed.get(1));
        assertFalse(text.toString().contains("\u001b"));
        assertTrue(printed.get(0).endsWith(", input to frame p50 - ms, p99 - ms, gap p99 33 ms, 0 dropped so far"));
        assertTrue(printed.get(1).endsWith(", 2 dropped so far"), printed.get(1));
    }

    private static Interval second(Phase phase, int start, int bots, int disconnects) {
        Measurements measured = new Measurements();
        measured.gap.record(33);
        measured.disconnects = disconnects;
        return new Interval(phase, start, 1, bots, new Figures(measured, new GeneratorLoad(20, 0), Map.of()), Map.of());
    }
}
