package dev.tickwire.bot.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a distribution tells of the values it was given. */
class DistributionTest {
    @Test
    void percentilesAreThoseOfTheValues() {
        Distribution times = Distribution.ofMillis();
        for (int millis = 1; millis <= 1_000; millis++) {
            times.record(millis);
        }
        assertEquals(1_000, times.count());
        assertEquals(500, times.percentile(50), 0.6);
        assertEquals(990, times.percentile(99), 1);
        assertEquals(1_000, times.max(), 1);
        assertEquals(500.5, times.mean(), 1);
    }

    @Test
    void valuesOutOfRangeCountAsTheNearestInIt() {
        Distribution times = Distribution.ofMillis();
        times.record(-5);
        times.record(1e9);
        assertEquals(2, times.count());
        assertEquals(60_000, times.max(), 60);
        assertEquals(0, times.percentile(50));
    }

    @Test
    void distancesAreWholeUnits() {
        Distribution units = Distribution.ofUnits();
        units.record(1);
        units.record(65_536);
        assertEquals(1, units.percentile(50));
        assertEquals(65_536, units.max(), 70);
    }

    @Test
    void aLongWaitCountsForAllThatWouldHaveWaitedMeanwhile() {
        Distribution times = Distribution.ofMillis();
        times.recordCorrected(1_000, 100);
        // 1,000 itself, and 900, 800 ... 100.
        assertEquals(10, times.count());
        assertEquals(550, times.mean(), 2);
    }

    @Test
    void aWaitThatWasExpectedCountsOnce() {
        Distribution times = Distribution.ofMillis();
        times.recordCorrected(1_000, 1_000);
        times.recordCorrected(90, 100);
        assertEquals(2, times.count());
    }

    @Test
    void bucketsHoldAllValues() {
        Distribution times = Distribution.ofMillis();
        for (int millis = 1; millis <= 500; millis++) {
            times.record(millis);
        }
        long sum = 0;
        double before = 0;
        for (Distribution.Bucket bucket : times.buckets()) {
            assertTrue(bucket.upTo() > before);
            before = bucket.upTo();
            sum += bucket.count();
        }
        assertEquals(500, sum);
        assertTrue(Distribution.ofMillis().buckets().isEmpty());
    }

    @Test
    void distributionsAddUpAndForget() {
        Distribution one = Distribution.ofMillis();
        one.record(10);
        Distribution other = Distribution.ofMillis();
        other.record(20);
        one.add(other);
        assertEquals(2, one.count());
        assertEquals(20, one.max(), 0.05);
        one.reset();
        assertEquals(0, one.count());
    }
}
