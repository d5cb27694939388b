package dev.tickwire.bot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.scenario.Timetable.Action;
import dev.tickwire.bot.scenario.Timetable.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes and goes when. */
class TimetableTest {
    private static final int NO_LIMIT = 5_000;

    @Test
    void aFixedNumberJoinsAtTheJoinRate() {
        List<Entry> entries = until(new Timetable(Ramp.constant(100), 50, 0, 1), 10_000);
        assertEquals(100, entries.size());
        for (int i = 0; i < 100; i++) {
            assertEquals(new Entry(i * 20.0, i, Action.JOIN), entries.get(i));
        }
    }

    @Test
    void aRampIsFollowedUpAndDown() {
        Timetable timetable = new Timetable(Ramp.parse("0s:0,10s:100,20s:100,30s:50"), NO_LIMIT, 0, 1);
        assertEquals(25, botsAt(timetable, 2_500), 1);
        assertEquals(100, 25 + botsAt(timetable, 10_001), 1);
        assertEquals(0, botsAt(timetable, 19_999));
        assertEquals(-25, botsAt(timetable, 25_000), 1);
        List<Entry> rest = until(timetable, 1_000_000);
        assertEquals(50, rest.get(rest.size() - 1).bot());
        assertEquals(0, timetable.rampEntriesLeft());
    }

    @Test
    void theLastToComeIsTheFirstToGo() {
        List<Entry> entries = until(new Timetable(Ramp.parse("0s:0,1s:3,2s:0"), NO_LIMIT, 0, 1), 10_000);
        assertEquals(List.of(0, 1, 2, 2, 1, 0), entries.stream().map(Entry::bot).toList());
    }

    @Test
    void nobodyLeavesBeforeHeCame() {
        Timetable timetable = new Timetable(Ramp.parse("0s:100,1s:0"), 20, 0, 1);
        boolean[] here = new boolean[100];
        for (Entry entry : until(timetable, 1_000_000)) {
            assertEquals(entry.action() == Action.LEAVE, here[entry.bot()], entry.toString());
            here[entry.bot()] = entry.action() == Action.JOIN;
        }
        assertTrue(until(new Timetable(Ramp.parse("0s:100,1s:0"), 20, 0, 1), 1_000_000)
                        .size()
                == 200);
    }

    @Test
    void churnReplacesSoManyInASecondOfThoseWhoAreThere() {
        Timetable timetable = new Timetable(Ramp.constant(10), NO_LIMIT, 4, 7);
        timetable.churnFrom(1_000);
        List<Entry> churn = until(timetable, 11_000).stream()
                .filter(entry -> entry.action() == Action.REPLACE)
                .toList();
        assertEquals(40, churn.size());
        assertEquals(1_250, churn.get(0).millis());
        assertTrue(churn.stream().allMatch(entry -> entry.bot() >= 0 && entry.bot() < 10));
        assertTrue(churn.stream().map(Entry::bot).distinct().count() > 5);
    }

    @Test
    void theSameSeedMakesTheSameTimetable() {
        List<Entry> one = until(churning(3), 20_000);
        assertEquals(one, until(churning(3), 20_000));
        assertFalse(one.equals(until(churning(4), 20_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0s", "0s:x", "10:5", "10s:5,5s:5", "0s:5;10s:5"})
    void whatIsNoRampIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Ramp.parse(text));
    }

    private static Timetable churning(int seed) {
        Timetable timetable = new Timetable(Ramp.constant(50), 50, 10, seed);
        timetable.churnFrom(0);
        return timetable;
    }

    private static int botsAt(Timetable timetable, double millis) {
        return until(timetable, millis).stream()
                .mapToInt(entry -> entry.action() == Action.JOIN ? 1 : -1)
                .sum();
    }

    private static List<Entry> until(Timetable timetable, double millis) {
        List<Entry> entries = new ArrayList<>();
        while (timetable.nextMillis() <= millis) {
            entries.add(timetable.next());
        }
        return entries;
    }
}
