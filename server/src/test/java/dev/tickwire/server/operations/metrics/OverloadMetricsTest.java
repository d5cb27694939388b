package dev.tickwire.server.operations.metrics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.OverloadSettings;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.overload.OverloadWatch;
import dev.tickwire.server.ticket.TicketFault;
import dev.tickwire.server.ticket.TicketGate;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ladder of overload and tickets have counted is what Prometheus reads. */
class OverloadMetricsTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theStepAndWhatWasDoneForItCanBeRead() {
        LoadState load = new LoadState();
        try (OverloadWatch watch = new OverloadWatch(OverloadSettings.DEFAULT, load, System::nanoTime)) {
            OverloadMetrics.register(watch, load, meters);
            load.moveTo(LoadStep.NO_FILLING);
            load.countDismissedBot();
            load.countRefusedJoin();
            load.countRefusedJoin();

            assertRead("tickwire_load_step 2.0");
            assertRead("tickwire_load_percent 0.0");
            assertRead("tickwire_load_dismissed_bots_total 1.0");
            assertRead("tickwire_load_refused_joins_total 2.0");
            assertRead("tickwire_load_steps_taken_total{step=\"no_joins\"} 0.0");
            assertRead("tickwire_load_steps_left_total{step=\"slower_frames\"} 0.0");
        }
    }

    @Test
    void whyTicketsWereRefusedCanBeRead() {
        TicketGate tickets = new TicketGate(TicketSettings.DEFAULT, InstantSource.system());
        TicketMetrics.register(tickets, meters);
        tickets.countRefusal(TicketFault.EXPIRED);

        assertRead("tickwire_refused_tickets_total{fault=\"expired\"} 1.0");
        assertRead("tickwire_refused_tickets_total{fault=\"memory_full\"} 0.0");
        assertRead("tickwire_remembered_tickets 0.0");
    }

    private void assertRead(String line) {
        assertTrue(registry.scrape().lines().anyMatch(line::equals), line + " is not in\n" + registry.scrape());
    }
}
