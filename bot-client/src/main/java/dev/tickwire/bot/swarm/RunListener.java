package dev.tickwire.bot.swarm;

import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.RunDescription;

/** Is told how far a run is, while it goes on. */
public interface RunListener {
    /** Says one line, for people. */
    void say(String line);

    /**
     * Bots are about to join.
     *
     * @param measuredSeconds how long the measured window will be
     */
    default void started(RunDescription run, double measuredSeconds) {}

    /** About a second has passed. */
    default void passed(Interval interval) {}
}
