package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.ticket.TicketFault;
import dev.tickwire.server.ticket.TicketGate;

/** What is measured of tickets. */
final class TicketMetrics {
    private TicketMetrics() {}

    static void register(TicketGate tickets, Meters meters) {
        for (TicketFault fault : TicketFault.values()) {
            meters.counter(
                    "tickwire.refused.tickets",
                    "Who was kept out of a match that needs a ticket, by what was wrong with it.",
                    () -> tickets.refused(fault),
                    "fault",
                    Meters.label(fault));
        }
        meters.gauge(
                "tickwire.remembered.tickets",
                "Used tickets that are remembered until they expire.",
                tickets::remembered);
    }
}
