package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.hosting.MatchHost;
import java.util.function.LongSupplier;

/** What is measured of how matches are made. */
final class HostingMetrics {
    private HostingMetrics() {}

    static void register(MatchHost host, Meters meters) {
        meters.counter(
                "tickwire.match.restarts", "Matches that threw and were played from the start again.", host::restarts);
        meters.counter(
                "tickwire.refused.match.orders",
                "Matches that were asked for and not made, because of a limit or because the server drains.",
                host::refusedOrders);
        meters.counter(
                "tickwire.quick.play.matches",
                "Matches that were made for people who named none and found none with room.",
                host::quickPlayMatches);
        quickPlays(meters, "found", host.quickPlay()::found);
        quickPlays(meters, "refused", host.quickPlay()::refused);
    }

    private static void quickPlays(Meters meters, String result, LongSupplier count) {
        meters.counter(
                "tickwire.quick.plays",
                "Who named no match, by whether there was a place in one.",
                count::getAsLong,
                "result",
                result);
    }
}
