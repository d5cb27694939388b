package dev.tickwire.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Limits;
import dev.tickwire.bot.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two reports side by side. */
class ComparisonTest {
    @Test
    void eachFigureHasBothValuesAndItsChange() {
        Measurements after = MadeUpRun.measured();
        after.frames = 660;
        after.lateInputs = 0;
        after.age.record(5);
        Map<String, String> lines = lines(Comparison.write("a", report(MadeUpRun.measured()), "b", report(after)));
        assertEquals("frames_per_bot_s 20 22 +10.0 %", lines.get("frames_per_bot_s"));
        assertEquals("late_inputs 4 0 -100.0 %", lines.get("late_inputs"));
        assertEquals("connects 3 3 same", lines.get("connects"));
        assertEquals("age_ms.count 0 1 new", lines.get("age_ms.count"));
        assertTrue(lines.get("age_ms.p99").startsWith("age_ms.p99 - 5"), lines.get("age_ms.p99"));
        // What is 0 in both is not worth a line.
        assertFalse(lines.containsKey("refused"));
    }

    @Test
    void theHeadSaysWhatIsCompared() {
        String text = Comparison.write("a.json", report(MadeUpRun.measured()), "b.json", report(MadeUpRun.measured()));
        assertTrue(text.startsWith("A  a.json: 3 bots in m1 of skirmish at http://127.0.0.1:1"), text);
    }

    @Test
    void whatIsNoReportIsRefusedByItsName() {
        String report = report(MadeUpRun.measured());
        List<String> brokenOnes = List.of(
                "",
                "[]",
                "{",
                "{\"bots\": 3}",
                "{\"figures\": 5}",
                "{\"figures\": {\"joined\": \"many\"}}",
                "{\"figures\": {}, \"verdict\": 5}",
                "{\"figures\": {}, \"bots\": {}}");
        for (String broken : brokenOnes) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> Comparison.write("a", report, "broken.json", broken));
            assertTrue(e.getMessage().startsWith("broken.json is no report"), e.getMessage());
        }
    }

    private static String report(Measurements measured) {
        RunResult result = MadeUpRun.of(measured, 3);
        return ReportJson.write(result, Verdict.of(result, new Limits(List.of(), 5)));
    }

    private static Map<String, String> lines(String text) {
        return text.lines()
                .skip(4)
                .map(line -> line.replaceAll(" +", " "))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(' ')), line -> line));
    }
}
