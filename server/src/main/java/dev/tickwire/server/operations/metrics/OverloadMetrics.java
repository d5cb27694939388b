package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.overload.OverloadWatch;

/** What is measured of the ladder of overload: how much there is to do, on which step the server is, and what it did for it. */
final class OverloadMetrics {
    private OverloadMetrics() {}

    static void register(OverloadWatch watch, LoadState load, Meters meters) {
        meters.gauge(
                "tickwire.load.percent",
                "How much the busiest loop has to do, averaged: 100 is as much as it can.",
                watch::loadPercent);
        meters.gauge(
                "tickwire.load.step",
                "Step of the ladder of overload: 0 none, 1 slower frames, 2 no bots that fill, 3 no joins.",
                () -> load.step().number());
        for (LoadStep step : LoadStep.values()) {
            if (step != LoadStep.NORMAL) {
                meters.counter(
                        "tickwire.load.steps.taken",
                        "How often a step was taken from the one below.",
                        () -> watch.timesTaken(step),
                        "step",
                        Meters.label(step));
                meters.counter(
                        "tickwire.load.steps.left",
                        "How often a step was left for the one below.",
                        () -> watch.timesLeft(step),
                        "step",
                        Meters.label(step));
            }
        }
        meters.counter(
                "tickwire.load.dismissed.bots",
                "Bots that filled a match and left it because of the load.",
                load::dismissedBots);
        meters.counter(
                "tickwire.load.refused.joins",
                "New players and spectators who were not let in because of the load.",
                load::refusedJoins);
    }
}
