package dev.tickwire.bot.verdict;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is to be thought of a run.
 *
 * @param breaches        thresholds that did not hold
 * @param generatorOnTime whether the bots were
 * @param generator       about the bots themselves, for people
 */
public record Verdict(List<Breach> breaches, boolean generatorOnTime, String generator) {
    /** All thresholds held. */
    public static final int HELD = 0;

    /** A threshold did not hold. */
    public static final int BROKEN = 1;

    /** The options, or the scenario, were wrong. */
    public static final int WRONG_USAGE = 2;

    /** The generator was too slow for its figures to mean anything. */
    public static final int GENERATOR_TOO_SLOW = 3;

    /** Judges a run. */
    public static Verdict of(RunResult result, Limits limits) {
        Figures figures = result.figures();
        List<Breach> breaches = new ArrayList<>();
        for (Threshold threshold : limits.thresholds()) {
            breachOf(threshold, figures, result.timeline()).ifPresent(breaches::add);
        }
        boolean generatorOnTime = result.generatorLagP99Millis() <= limits.generatorLagP99MillisMax();
        return new Verdict(List.copyOf(breaches), generatorOnTime, generatorSentence(result, limits, generatorOnTime));
    }

    /**
     * What a pipeline is told. A wrong world is a fault however late the bots were; about anything else they can only say
     * something if they were on time.
     */
    public int exitCode() {
        boolean anyFreeOfTime = breaches.stream()
                .anyMatch(breach -> Figures.isFreeOfTime(breach.threshold().figure()));
        if (!generatorOnTime && !anyFreeOfTime) {
            return GENERATOR_TOO_SLOW;
        }
        return breaches.isEmpty() ? HELD : BROKEN;
    }

    /** Whether every threshold held and the generator was fast enough for that to mean something. */
    public boolean held() {
        return exitCode() == HELD;
    }

    /** The verdict in one line, for people. */
    public String headline() {
        return switch (exitCode()) {
            case HELD -> "held: all thresholds were kept";
            case BROKEN ->
                breaches.size() == 1
                        ? "BROKEN: a threshold was not kept"
                        : "BROKEN: " + breaches.size() + " thresholds were not kept";
            default -> "WITHOUT MEANING: the bots themselves were too slow";
        };
    }

    private static Optional<Breach> breachOf(Threshold threshold, Figures figures, List<Interval> timeline) {
        OptionalDouble value = figures.value(threshold.figure());
        String should = " should be " + threshold.comparison().words() + " " + Numbers.text(threshold.limit());
        if (value.isEmpty()) {
            return Optional.of(
                    new Breach(threshold, threshold.figure() + should + ", but nothing was recorded for it"));
        }
        if (threshold.holds(value.getAsDouble())) {
            return Optional.empty();
        }
        String sentence = threshold.figure() + should + " and was " + Numbers.text(value.getAsDouble()) + "; "
                + when(threshold, value.getAsDouble(), timeline);
        return Optional.of(new Breach(threshold, sentence));
    }

    /**
     * Of what adds up, the sum so far is compared; of all else, each second by itself. Whether a sum will be large enough is not
     * known before the end.
     */
    private static String when(Threshold threshold, double whole, List<Interval> timeline) {
        String figure = threshold.figure();
        boolean isRising = Figures.addsUp(figure);
        if (isRising && threshold.isMissedFromBelow(whole)) {
            return "never so until the end";
        }
        double sum = 0;
        for (Interval interval : timeline) {
            OptionalDouble value = interval.figures().value(figure);
            boolean counts = interval.phase() == Phase.MEASURING || Figures.isOfWholeRun(figure);
            if (value.isEmpty() || !counts) {
                continue;
            }
            sum += value.getAsDouble();
            boolean isBroken = isRising
                    ? !threshold.holds(sum) && !threshold.isMissedFromBelow(sum)
                    : !threshold.holds(value.getAsDouble());
            if (isBroken) {
                return String.format(
                        Locale.ROOT,
                        "first so %.0f s after the start%s",
                        interval.startSeconds() + interval.seconds(),
                        isRising ? "" : ", with " + Numbers.text(value.getAsDouble()) + " in that second");
            }
        }
        return "in no second by itself";
    }

    private static String generatorSentence(RunResult result, Limits limits, boolean onTime) {
        return String.format(
                Locale.ROOT,
                onTime
                        ? "on time: late by %.1f ms at p99, where up to %.0f ms are allowed"
                        : "NOT VALID: the bots themselves were late by %.1f ms at p99, where up to %.0f ms are allowed."
                                + " Use fewer bots, or more or faster cores for them.",
                result.generatorLagP99Millis(),
                limits.generatorLagP99MillisMax());
    }
}
