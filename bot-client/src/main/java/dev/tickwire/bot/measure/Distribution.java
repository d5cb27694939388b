package dev.tickwire.bot.measure;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * Counts values of one kind, with three significant digits, and tells which of them were not longer than so many others. Not
 * thread safe.
 */
public final class Distribution {
    /** The upper end of the first of the ranges that {@link #buckets} tells. */
    public static final double BUCKET_LOWEST = 0.25;

    /** By how much each of these ranges is longer than the one before: four of them double. */
    public static final double BUCKET_FACTOR = 1.189207115;

    private static final double MICROS_PER_MILLI = 1_000.0;
    private static final long MICROS_MAX = 60_000_000L;
    private static final long UNITS_MAX = 1L << 20;
    private static final int SIGNIFICANT_DIGITS = 3;

    /** How many steps of the finest resolution make one. */
    private final double stepsPerOne;

    private final Histogram steps;

    private Distribution(double stepsPerOne, long stepsMax) {
        this.stepsPerOne = stepsPerOne;
        steps = new Histogram(stepsMax, SIGNIFICANT_DIGITS);
    }

    /** For times from a microsecond to a minute, in milliseconds. */
    public static Distribution ofMillis() {
        return new Distribution(MICROS_PER_MILLI, MICROS_MAX);
    }

    /** For distances in whole units of the game. */
    public static Distribution ofUnits() {
        return new Distribution(1, UNITS_MAX);
    }

    /** Records one value; what is out of range counts as the nearest that is in it. */
    public void record(double value) {
        steps.recordValue(toSteps(value));
    }

    /**
     * Records a value that stands for others which it kept from being taken. Where one was due every so often and the first
     * came late, whoever looked in between would have seen the rest of the wait: this is recorded as well ("corrected for
     * coordinated omission").
     *
     * @param expectedInterval of the values if all is well
     */
    public void recordCorrected(double value, double expectedInterval) {
        steps.recordValueWithExpectedInterval(toSteps(value), toSteps(expectedInterval));
    }

    /** Adds all that another one of the same kind has recorded. */
    public void add(Distribution other) {
        steps.add(other.steps);
    }

    /** Forgets everything. */
    public void reset() {
        steps.reset();
    }

    /** How many were recorded; the others say nothing if it is 0. */
    public long count() {
        return steps.getTotalCount();
    }

    /** The value that so many of a hundred do not exceed. */
    public double percentile(double percent) {
        return steps.getValueAtPercentile(percent) / stepsPerOne;
    }

    /** The largest one. */
    public double max() {
        return percentile(100);
    }

    /** The mean of all. */
    public double mean() {
        return steps.getMean() / stepsPerOne;
    }

    /** How many values lie in each of the ranges that grow by the same factor; none if nothing was recorded. */
    public List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        if (count() > 0) {
            for (HistogramIterationValue each :
                    steps.logarithmicBucketValues(Math.max(1, toSteps(BUCKET_LOWEST)), BUCKET_FACTOR)) {
                buckets.add(
                        new Bucket(each.getValueIteratedTo() / stepsPerOne, each.getCountAddedInThisIterationStep()));
            }
        }
        return buckets;
    }

    /**
     * A range of values.
     *
     * @param upTo  its largest value; the range before it ends where this one starts
     * @param count how many values are in it
     */
    public record Bucket(double upTo, long count) {}

    private long toSteps(double value) {
        long rounded = Math.round(value * stepsPerOne);
        return Math.max(0, Math.min(rounded, steps.getHighestTrackableValue()));
    }
}
