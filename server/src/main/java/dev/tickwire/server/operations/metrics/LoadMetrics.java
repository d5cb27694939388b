package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;

/** What is measured of overload. */
final class LoadMetrics {
    private LoadMetrics() {}

    static void register(LoadState load, Meters meters) {
        meters.gauge(
                "tickwire.load.step",
                "How far up the ladder of overload the server is; 0 is normal, " + LoadStep.NO_JOINS.number()
                        + " lets nobody new in.",
                () -> load.step().number());
        meters.counter("tickwire.load.refused.joins", "Who was not let in because of the load.", load::refusedJoins);
        meters.counter(
                "tickwire.load.dismissed.bots",
                "Bots that filled matches and left because of the load.",
                load::dismissedBots);
    }
}
