package dev.tickwire.bot.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.capacity.Capacity;
import dev.tickwire.bot.capacity.TrialOutcome;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.report.MadeUpRun;
import dev.tickwire.bot.verdict.Limits;
import dev.tickwire.bot.verdict.Threshold;
import dev.tickwire.bot.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The page with plots. */
class ReportPageTest {
    private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    @Test
    void thePageNeedsNothingFromTheNetwork() {
        String page = page(full());
        assertFalse(page.contains("<script") || page.contains("<link") || page.contains("<img"), "something is loaded");
        assertFalse(
                page.contains("src=") || page.contains("href=") || page.contains("url(") || page.contains("@import"));
        assertTrue(page.contains("prefers-color-scheme: dark"));
    }

    @Test
    void everyPlotIsWellFormedAndWithinItsFrame() throws Exception {
        Matcher plots = SVG.matcher(page(full()));
        int count = 0;
        while (plots.find()) {
            count++;
            String svg = plots.group();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
            Matcher place = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)").matcher(svg);
            while (place.find()) {
                double x = Double.parseDouble(place.group(1));
                double y = Double.parseDouble(place.group(2));
                assertTrue(x >= 0 && x <= 560 && y >= 0 && y <= 220, place.group());
            }
        }
        assertTrue(count >= 14, count + " plots");
    }

    @Test
    void whatOthersWroteIsShownAndNotObeyed() {
        Measurements measured = full();
        measured.addReason("4007 <script>alert('x')</script>");
        String page = page(measured);
        assertFalse(page.contains("<script"), "a reason became markup");
        assertTrue(page.contains("4007 &lt;script&gt;"));
        assertTrue(page.contains("<h1>A &lt;made-up&gt; run</h1>"));
    }

    @Test
    void theVerdictComesFirst() {
        Measurements measured = full();
        measured.disconnects = 1;
        String page = page(measured);
        int verdict = page.indexOf("disconnects should be exactly 0 and was 1");
        assertTrue(verdict > 0 && verdict < page.indexOf("class=\"tiles\""));
        assertTrue(page.contains("class=\"verdict broken\""));
        assertTrue(page(full()).contains("class=\"verdict\""));
    }

    @Test
    void aRunOfManySizesHasPercentilesByNumberOfBots() {
        assertTrue(page(full()).contains("<h2>By number of bots</h2>"));
    }

    @Test
    void aRunInWhichNothingHappenedHasAPageToo() {
        RunResult nothing = MadeUpRun.of(new Measurements(), 0);
        String page = ReportPage.write(nothing, Verdict.of(nothing, new Limits(List.of(), 5)));
        assertTrue(page.contains("nothing recorded"));
        assertFalse(page.contains("NaN"));
    }

    @Test
    void aSearchTellsItsTrials() {
        RunResult run = MadeUpRun.of(full(), 5);
        TrialOutcome broke = new TrialOutcome(100, TrialOutcome.Ending.BROKE, "the gap was <long>");
        Capacity capacity = new Capacity(50, broke, List.of(new TrialOutcome(50, TrialOutcome.Ending.HELD, ""), broke));
        String page = ReportPage.write(List.of(run, run), Verdict.of(run, new Limits(List.of(), 5)), capacity);
        assertTrue(page.contains("Capacity: 50 bots"));
        assertTrue(page.contains("the gap was &lt;long&gt;"));
    }

    @Test
    void axesHaveRoundMarks() {
        assertEquals(
                List.of(0.0, 20.0, 40.0, 60.0, 80.0), Scale.upTo(73, 0, 100).marks());
        assertEquals(80, Scale.upTo(73, 0, 100).max());
        assertEquals(50, Scale.upTo(80, 0, 100).at(40));
        assertEquals(List.of(1.0, 2.0, 5.0, 10.0, 20.0), new Scale(1, 30, 0, 100, true).marks());
        assertEquals("12k", AxisText.of(12_000));
        assertEquals("0.25", AxisText.of(0.25));
    }

    private static Measurements full() {
        Measurements measured = new Measurements();
        for (int i = 1; i <= 2_000; i++) {
            measured.gap.record(30 + i % 7);
            measured.latency.record(40 + i % 40);
            measured.age.record(i % 35);
            measured.roundTrip.record(1 + i % 3);
            measured.generatorLag.record(0.5);
        }
        measured.botSeconds = 100;
        measured.frames = 3_000;
        measured.connects = 5;
        measured.joined = 5;
        measured.received.count(0x80, 30_000);
        measured.received.count(3, 300);
        return measured;
    }

    private static String page(Measurements measured) {
        RunResult result = MadeUpRun.of(measured, 30);
        return ReportPage.write(result, Verdict.of(result, new Limits(List.of(Threshold.parse("disconnects==0")), 5)));
    }
}
