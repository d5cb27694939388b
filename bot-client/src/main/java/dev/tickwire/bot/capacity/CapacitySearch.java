package dev.tickwire.bot.capacity;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries twice as many bots until the thresholds break, and then looks between the most that held and the fewest that did not.
 *
 * @param from      number of bots to begin with
 * @param to        number of bots that is not exceeded
 * @param precision part of the result that it may be off by
 */
public record CapacitySearch(int from, int to, double precision) {
    /** A part that is smaller than a run repeats itself. */
    public static final double USUAL_PRECISION = 0.05;

    /**
     * Searches.
     *
     * @param trial of a number of bots
     * @param <E>   what a trial may throw, which ends the search
     */
    public <E extends Exception> Capacity find(Trial<E> trial) throws E, InterruptedException {
        List<TrialOutcome> trials = new ArrayList<>();
        int held = 0;
        TrialOutcome broke = null;
        int next = from;
        while (next > held && (broke == null || next < broke.bots())) {
            TrialOutcome outcome = trial.of(next);
            trials.add(outcome);
            if (outcome.ending() == TrialOutcome.Ending.HELD) {
                held = next;
            } else {
                broke = outcome;
            }
            next = broke == null ? Math.min(to, 2 * held) : between(held, broke.bots());
        }
        return new Capacity(held, broke, List.copyOf(trials));
    }

    /** The middle, or what was already tried if that is close enough. */
    private int between(int held, int broke) {
        return broke - held <= Math.max(1, precision * held) ? held : (held + broke) / 2;
    }

    /**
     * Runs a number of bots and judges them.
     *
     * @param <E> what may go wrong
     */
    public interface Trial<E extends Exception> {
        /** What became of so many bots. */
        TrialOutcome of(int bots) throws E, InterruptedException;
    }
}
