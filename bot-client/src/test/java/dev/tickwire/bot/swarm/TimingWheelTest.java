package dev.tickwire.bot.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is due when. */
class TimingWheelTest {
    @Test
    void nobodyIsTakenBeforeHeIsDue() {
        TimingWheel wheel = new TimingWheel(3, 100);
        wheel.add(0, 107.2);
        wheel.add(1, 104.0);
        wheel.add(2, 104.9);
        assertEquals(List.of(), taken(wheel, 103.9));
        assertEquals(List.of(1), taken(wheel, 104.0));
        assertEquals(List.of(2), taken(wheel, 107.9));
        assertEquals(List.of(0), taken(wheel, 108.0));
        assertEquals(List.of(), taken(wheel, 1_000));
    }

    @Test
    void afterADelayTheyAreTakenInOrder() {
        TimingWheel wheel = new TimingWheel(4, 0);
        wheel.add(0, 90);
        wheel.add(1, 30);
        wheel.add(2, 60);
        wheel.add(3, 127);
        assertEquals(List.of(1, 2, 0), taken(wheel, 100));
        assertEquals(List.of(3), taken(wheel, 10_000));
    }

    @Test
    void whoIsPutInLateIsTakenSoonAndOnlyOnceInATurn() {
        TimingWheel wheel = new TimingWheel(1, 0);
        wheel.add(0, 5);
        assertEquals(0, wheel.takeDue(50));
        wheel.add(0, 5);
        int turns = 0;
        while (wheel.takeDue(50) != TimingWheel.NOBODY) {
            turns++;
            wheel.add(0, 5);
        }
        assertTrue(turns <= 50, turns + " turns");
        assertEquals(List.of(0), taken(wheel, 53));
    }

    @Test
    void whoIsDueBeyondTheReachIsTakenAtItsEnd() {
        TimingWheel wheel = new TimingWheel(1, 1_000);
        wheel.add(0, 5_000);
        assertEquals(List.of(), taken(wheel, 1_000 + TimingWheel.REACH_MILLIS - 2));
        assertEquals(List.of(0), taken(wheel, 1_000 + TimingWheel.REACH_MILLIS));
    }

    @Test
    void overManyRoundsEverybodyIsTakenWithinAMillisecond() {
        int members = 50;
        double periodMillis = 33.3;
        TimingWheel wheel = new TimingWheel(members, 0);
        double[] dueMillis = new double[members];
        Random random = new Random(1);
        for (int i = 0; i < members; i++) {
            dueMillis[i] = 1 + random.nextDouble() * periodMillis;
            wheel.add(i, dueMillis[i]);
        }
        int takenInAll = 0;
        for (double nowMillis = 0; nowMillis < 3_330; nowMillis += 0.25) {
            for (int i : taken(wheel, nowMillis)) {
                double lateMillis = nowMillis - dueMillis[i];
                assertTrue(lateMillis >= 0 && lateMillis <= 1.25, lateMillis + " ms late");
                dueMillis[i] += periodMillis;
                wheel.add(i, dueMillis[i]);
                takenInAll++;
            }
        }
        assertEquals(100 * members, takenInAll, members);
    }

    private static List<Integer> taken(TimingWheel wheel, double nowMillis) {
        List<Integer> taken = new ArrayList<>();
        for (int i = wheel.takeDue(nowMillis); i != TimingWheel.NOBODY; i = wheel.takeDue(nowMillis)) {
            taken.add(i);
        }
        return taken;
    }
}
