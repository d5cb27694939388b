package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.match.JoinRefusal;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.ticket.TicketFault;
import dev.tickwire.server.ticket.TicketGate;
import dev.tickwire.server.ticket.TicketUse;
import java.util.Optional;

/** Decides whether somebody may come into a match who is new there. Thread safe. */
public final class Admission {
    private static final Entry FREE = new Entry(null, null, null);
    private static final Entry BUSY = new Entry(
            null,
            null,
            new JoinRefusal(
                    CloseReason.SERVER_BUSY, "The server has too much to do to let anybody new in; try again."));

    private final TicketGate tickets;
    private final Bans bans;
    private final LoadState load;

    /**
     * An admission.
     *
     * @param tickets for matches that need them
     * @param bans    of addresses that nobody new gets in from
     * @param load    of the server, which lets nobody in while it has too much to do
     */
    public Admission(TicketGate tickets, Bans bans, LoadState load) {
        this.tickets = tickets;
        this.bans = bans;
        this.load = load;
    }

    /**
     * What came of asking for admission.
     *
     * @param ticketId of the ticket that was used up for it, or null
     * @param fault    of the ticket, or null if it has none or was not asked for
     * @param refusal  why somebody new does not get in, or null if he does
     */
    record Entry(String ticketId, TicketFault fault, JoinRefusal refusal) {}

    /**
     * Asks for somebody new, and uses the ticket up where one is needed.
     *
     * @param ticket  or null if none was shown
     * @param address where the client is
     */
    Entry ask(Match match, String ticket, String address) {
        Optional<Ban> ban = bans.against(address);
        if (ban.isPresent()) {
            return refused(new JoinRefusal(
                    CloseReason.BANNED,
                    "Nobody new gets in from here: " + ban.get().reason()));
        }
        JoinRefusal refusal = match.newcomerRefusal();
        if (refusal != null) {
            return refused(refusal);
        }
        if (load.includes(LoadStep.NO_JOINS)) {
            return BUSY;
        }
        if (!match.settings().access().needsTicket()) {
            return FREE;
        }
        TicketUse use = tickets.use(ticket, match.id());
        return new Entry(use.ticketId(), use.fault(), use.fault() == null ? null : refusalFor(use.fault()));
    }

    private static Entry refused(JoinRefusal refusal) {
        return new Entry(null, null, refusal);
    }

    /** Somebody got in without the ticket, or there was no room: the ticket is good again. */
    void giveBack(Entry entry) {
        if (entry.ticketId() != null) {
            tickets.giveBack(entry.ticketId());
        }
    }

    /** Somebody was indeed kept out. */
    void countRefusal(Entry entry) {
        if (entry.equals(BUSY)) {
            load.countRefusedJoin();
        } else if (entry.fault() != null) {
            tickets.countRefusal(entry.fault());
        }
    }

    private static JoinRefusal refusalFor(TicketFault fault) {
        return switch (fault) {
            case MISSING -> new JoinRefusal(CloseReason.TICKET_NEEDED, "This match is joined by a ticket.");
            case INVALID -> new JoinRefusal(CloseReason.TICKET_INVALID, "This is no ticket of this server.");
            case OF_ANOTHER_MATCH ->
                new JoinRefusal(CloseReason.TICKET_OF_ANOTHER_MATCH, "This ticket is for another match.");
            case EXPIRED -> new JoinRefusal(CloseReason.TICKET_EXPIRED, "This ticket has expired.");
            case USED -> new JoinRefusal(CloseReason.TICKET_USED, "This ticket has let somebody in already.");
            case MEMORY_FULL ->
                new JoinRefusal(
                        CloseReason.SERVER_BUSY, "So many tickets are in use that no more are taken now; try again.");
        };
    }
}
