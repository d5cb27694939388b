package dev.tickwire.bot.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether links are as bad as their figures say, over hours of virtual time. */
class LinkDirectionTest {
    private static final int BYTES = 60;
    private static final double STEP_MILLIS = 4;
    private static final double TICK_MILLIS = 1_000 / 30.0;
    private static final double HOUR_MILLIS = 3_600_000;

    @ParameterizedTest
    @ValueSource(strings = {"lan", "wifi", "4g", "3g", "bad"})
    void aNamedNetworkDelaysByItsFigures(String name) {
        LinkProfile profile = LinkProfiles.named(name);
        // Seldom enough that no message waits for the one before it, and without stalls.
        List<Double> delays = delays(withoutStalls(profile), 2_000, 20_000);
        double line = 8.0 * (BYTES + LinkDirection.HEADER_BYTES) / Math.max(1, profile.downKilobits());
        double least = profile.roundTripMillis() / 2 + (profile.downKilobits() > 0 ? line : 0);
        assertEquals(least, delays.get(0), 0.02 * profile.jitterMillis() + 1e-6);
        // Of an exponential distribution, the median is the mean times ln 2, and p99 the mean times ln 100.
        assertEquals(
                least + Math.log(2) * profile.jitterMillis(), percentile(delays, 50), 0.05 * profile.jitterMillis());
        assertEquals(
                least + Math.log(100) * profile.jitterMillis(), percentile(delays, 99), 0.4 * profile.jitterMillis());
        assertEquals(least + profile.jitterMillis(), mean(delays), 0.05 * profile.jitterMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wifi", "4g", "3g", "bad"})
    void aNamedNetworkStallsAsOftenAndAsLongAsItsFiguresSay(String name) {
        LinkProfile profile = LinkProfiles.named(name);
        LinkProfile onlyStalls =
                new LinkProfile(name, 0, 0, profile.stallsPerMinute(), profile.stallMillis(), 0, 0, 0, 0);
        double hours = 20;
        LinkDirection direction = new LinkDirection(onlyStalls, 0, 5, 0);
        List<Double> stalls = new ArrayList<>();
        double until = 0;
        for (double now = 0; now < hours * HOUR_MILLIS; now += STEP_MILLIS) {
            double arrival = direction.arrivalMillis(now, BYTES);
            if (arrival > now && arrival > until) {
                stalls.add(arrival - now);
                until = arrival;
            }
        }
        Collections.sort(stalls);
        // The clock of stalls stands still while there is one.
        double meanMillis = profile.stallMillis() * (0.75 + 0.25 * 0.75 * 2 + 0.0625 * 0.75 * 4 + 1.0 / 64 * 8);
        double expected = hours * HOUR_MILLIS / (60_000 / profile.stallsPerMinute() + meanMillis);
        assertEquals(expected, stalls.size(), 4 * Math.sqrt(expected));
        assertEquals(profile.stallMillis(), percentile(stalls, 50), STEP_MILLIS + 0.01);
        assertEquals(meanMillis, mean(stalls), 0.06 * meanMillis);
        assertEquals(profile.stallMillis() * 8, stalls.get(stalls.size() - 1), STEP_MILLIS + 0.01);
        long once = stalls.stream()
                .filter(each -> each < 1.5 * profile.stallMillis())
                .count();
        assertEquals(0.75, (double) once / stalls.size(), 0.05);
    }

    @Test
    void noMessageOvertakesAnother() {
        LinkDirection direction = new LinkDirection(LinkProfiles.named("bad"), 600, 3, 0);
        double before = 0;
        for (double now = 0; now < HOUR_MILLIS; now += TICK_MILLIS / 4) {
            double arrival = direction.arrivalMillis(now, BYTES);
            assertTrue(arrival >= before && arrival >= now);
            before = arrival;
        }
    }

    @Test
    void whatWaitedDuringAStallComesInOneBurst() {
        LinkProfile profile = new LinkProfile("stalls", 0, 0, 6, 600, 0, 0, 0, 0);
        LinkDirection direction = new LinkDirection(profile, 0, 1, 0);
        double arrivalBefore = -1;
        int burst = 1;
        int longestBurst = 1;
        for (double now = 0; now < HOUR_MILLIS; now += TICK_MILLIS) {
            double arrival = direction.arrivalMillis(now, BYTES);
            burst = arrival == arrivalBefore ? burst + 1 : 1;
            longestBurst = Math.max(longestBurst, burst);
            arrivalBefore = arrival;
        }
        // The longest stall is eight times as long, 4.8 s of 30 messages a second.
        assertEquals(8 * 600 / TICK_MILLIS, longestBurst, 2);
    }

    @Test
    void aFullLineCarriesItsBandwidthAndNoMore() {
        LinkProfile profile = new LinkProfile("thin", 100, 0, 0, 0, 1_000, 0, 0, 0);
        LinkDirection direction = new LinkDirection(profile, 1_000, 1, 0);
        int bytes = 1_250 - LinkDirection.HEADER_BYTES;
        double last = 0;
        // 100 messages of 10,000 bits at once, over 1,000 bits a millisecond.
        for (int i = 0; i < 100; i++) {
            last = direction.arrivalMillis(0, bytes);
        }
        assertEquals(1_000 + 50, last, 1e-6);
        // Once the queue is empty, only the message's own time counts.
        assertEquals(5_000 + 10 + 50, direction.arrivalMillis(5_000, bytes), 1e-6);
    }

    @Test
    void theSameSeedMakesTheSameLink() {
        LinkProfile profile = LinkProfiles.named("bad");
        assertEquals(delays(profile, 33, 1_000, 9), delays(profile, 33, 1_000, 9));
    }

    private static LinkProfile withoutStalls(LinkProfile profile) {
        return new LinkProfile(
                profile.name(),
                profile.roundTripMillis(),
                profile.jitterMillis(),
                0,
                0,
                profile.downKilobits(),
                profile.upKilobits(),
                0,
                0);
    }

    private static List<Double> delays(LinkProfile profile, double everyMillis, int count) {
        List<Double> delays = delays(profile, everyMillis, count, 1);
        Collections.sort(delays);
        return delays;
    }

    private static List<Double> delays(LinkProfile profile, double everyMillis, int count, int seed) {
        LinkDirection direction = new LinkDirection(profile, profile.downKilobits(), seed, 0);
        List<Double> delays = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double now = i * everyMillis;
            delays.add(direction.arrivalMillis(now, BYTES) - now);
        }
        return delays;
    }

    private static double percentile(List<Double> sorted, double percent) {
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
