package dev.tickwire.bot.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.capacity.TrialOutcome.Ending;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Threshold;
import dev.tickwire.bot.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches among servers that hold a known number. */
class CapacitySearchTest {
    @ParameterizedTest
    @ValueSource(ints = {50, 51, 99, 100, 777, 1_000, 4_999})
    void theLargestNumberThatHoldsIsFoundToAFewPerCent(int holds) throws InterruptedException {
        Capacity capacity = search(50, 5_000, holds, Ending.BROKE);
        assertTrue(capacity.held() <= holds && capacity.held() >= holds * 0.95 - 1, capacity.held() + " for " + holds);
        assertTrue(capacity.broke().bots() > holds);
        assertTrue(capacity.trials().size() <= 14, capacity.trials().size() + " trials");
    }

    @Test
    void theReasonOfTheBreakIsTold() throws InterruptedException {
        Capacity capacity = search(50, 5_000, 120, Ending.BROKE);
        assertTrue(capacity.sentence().startsWith(capacity.held() + " bots held; with "), capacity.sentence());
        assertTrue(capacity.sentence().endsWith("the gap was long"), capacity.sentence());
        assertFalse(capacity.isLimitedByGenerator());
    }

    @Test
    void aSearchThatIsNeverBrokenEndsAtItsLimit() throws InterruptedException {
        Capacity capacity = search(50, 300, 10_000, Ending.BROKE);
        assertEquals(300, capacity.held());
        assertNull(capacity.broke());
        assertEquals(
                List.of(50, 100, 200, 300),
                capacity.trials().stream().map(TrialOutcome::bots).toList());
    }

    @Test
    void aServerThatHoldsNobodyIsToldSo() throws InterruptedException {
        Capacity capacity = search(4, 300, 0, Ending.BROKE);
        assertEquals(0, capacity.held());
        assertEquals(1, capacity.broke().bots());
        assertTrue(capacity.sentence().startsWith("not even the fewest bots held"), capacity.sentence());
    }

    @Test
    void aGeneratorThatGivesOutFirstIsNotTakenForTheServer() throws InterruptedException {
        Capacity capacity = search(50, 5_000, 400, Ending.GENERATOR_TOO_SLOW);
        assertTrue(capacity.isLimitedByGenerator());
        assertTrue(capacity.sentence().contains("the bots themselves were too slow"), capacity.sentence());
    }

    @Test
    void verdictsBecomeEndings() {
        assertEquals(
                Ending.HELD,
                CapacityRun.outcomeOf(5, new Verdict(List.of(), true, ""), new Measurements())
                        .ending());
        assertEquals(
                Ending.GENERATOR_TOO_SLOW,
                CapacityRun.outcomeOf(5, new Verdict(List.of(), false, "late"), new Measurements())
                        .ending());
    }

    @Test
    void aBreachIsToldWithWhatEndedMostConnections() {
        Measurements measured = new Measurements();
        measured.addReason("was cut off");
        measured.addReason("the match is full");
        measured.addReason("the match is full");
        Breach breach = new Breach(Threshold.parse("refused==0"), "refused should be 0");
        assertEquals(
                "refused should be 0 (2 x the match is full)",
                CapacityRun.outcomeOf(5, new Verdict(List.of(breach), true, ""), measured)
                        .reason());
    }

    private static Capacity search(int from, int to, int holds, Ending ending) throws InterruptedException {
        return new CapacitySearch(from, to, CapacitySearch.USUAL_PRECISION)
                .<RuntimeException>find(bots -> bots <= holds
                        ? new TrialOutcome(bots, Ending.HELD, "")
                        : new TrialOutcome(bots, ending, "the gap was long"));
    }
}
