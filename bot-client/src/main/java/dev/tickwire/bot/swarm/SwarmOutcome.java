package dev.tickwire.bot.swarm;

import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Verdict;
import java.util.stream.Collectors;

/**
 * What came out of a swarm, for a test to look at.
 *
 * @param result  all that was measured
 * @param verdict what is to be thought of it
 */
public record SwarmOutcome(RunResult result, Verdict verdict) {
    /**
     * A figure.
     *
     * @param name as in a threshold, such as {@code gap_ms.p99}
     * @return NaN if nothing was recorded for it, which no comparison with a limit survives
     */
    public double figure(String name) {
        return result.figures().value(name).orElse(Double.NaN);
    }

    /**
     * Fails the test unless every threshold held and the bots were fast enough for that to mean something.
     *
     * @throws AssertionError with a sentence for each that did not
     */
    public void requireHeld() {
        if (!verdict.held()) {
            throw new AssertionError(verdict.headline() + "\n"
                    + verdict.breaches().stream().map(Breach::sentence).collect(Collectors.joining("\n"))
                    + "\nThe bots themselves: " + verdict.generator());
        }
    }
}
