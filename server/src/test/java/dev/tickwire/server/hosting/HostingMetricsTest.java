package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.gateway.GatewayCounters;
import dev.tickwire.server.operations.metrics.MetricsSources;
import dev.tickwire.server.operations.metrics.ServerMetrics;
import dev.tickwire.server.session.SessionCounters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How matches are made and made anew is in the metrics. */
@Timeout(60)
class HostingMetricsTest {
    @Test
    void matchesThatThrowAndThoseThatArePlayedAnewAreCounted() throws InterruptedException {
        try (RunningHost host =
                        RunningHost.startWithFault(HostingSettings.DEFAULT.withOnFailure(FailurePolicy.RESTART), 20);
                ServerMetrics metrics = new ServerMetrics(new MetricsSources(
                        "test",
                        List.of(),
                        host.directory(),
                        host.host().counters(),
                        new SessionCounters(),
                        new GatewayCounters(),
                        List.of(),
                        () -> 0))) {
            metrics.add(host.host());
            assertCounts(metrics, 0, 0);
            RecordedGuest ada = host.join("m1", "Ada");
            for (int restart = 1; restart <= HostingSettings.DEFAULT.restartsMax(); restart++) {
                ada.awaitMoveAndJoin();
            }
            assertTrue(ada.endedWhy().contains("failed"));
            assertCounts(metrics, 4, 3);
        }
    }

    private static void assertCounts(ServerMetrics metrics, int failures, int restarts) {
        String text = metrics.text();
        assertTrue(text.contains("\ntickwire_failed_matches_total " + failures + ".0\n"), text);
        assertTrue(text.contains("\ntickwire_match_restarts_total " + restarts + ".0\n"), text);
    }
}
