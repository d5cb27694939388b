package dev.tickwire.server.ticket;

/**
 * What came of showing a ticket: it was used up, or something was wrong with it.
 *
 * @param ticketId of the one that was used up, or null if none was
 * @param fault    what was wrong, or null if nothing was
 */
public record TicketUse(String ticketId, TicketFault fault) {
    static TicketUse of(String ticketId) {
        return new TicketUse(ticketId, null);
    }

    static TicketUse refused(TicketFault fault) {
        return new TicketUse(null, fault);
    }
}
