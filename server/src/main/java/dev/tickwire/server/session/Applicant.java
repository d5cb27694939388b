package dev.tickwire.server.session;

import dev.tickwire.message.Hello;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.match.JoinRefusal;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;

/**
 * Who wants to be let into a match, what body they want back, and on what terms they may be new there. A ticket that was used
 * up for nothing is given back. Event loop only.
 */
final class Applicant {
    private final Admission admission;
    private final String name;
    private final boolean spectating;
    private final String address;

    /** What takes the body back that the client gets. */
    private final SessionToken token;

    /** Of the body that the client wants back; null once it is in a match. */
    private SessionToken resume;

    /** On what terms the client may be new in a match; null once that is settled for good. */
    private Admission.Entry entry;

    /** Whether a match has let the client in. */
    private boolean in;

    /**
     * Somebody who has said hello and uses up the ticket that was shown.
     *
     * @param match   to get into
     * @param token   of the session that begins
     * @param address where the client is
     */
    Applicant(Hello hello, Match match, SessionToken token, Admission admission, String address) {
        this.token = token;
        this.admission = admission;
        this.address = address;
        name = hello.name();
        spectating = hello.spectate();
        resume = hello.token();
        entry = admission.ask(match, hello.ticket(), address);
    }

    String name() {
        return name;
    }

    SessionToken token() {
        return token;
    }

    boolean isSpectating() {
        return spectating;
    }

    /** Why there is no use in asking the match; null if there is, since only the match knows whether there is a body. */
    JoinRefusal refusal() {
        boolean mayHaveABody = resume != null && !spectating;
        return mayHaveABody ? null : entry.refusal();
    }

    JoinRequest request(LoopExecutor loop, JoinReply reply) {
        JoinRequest.Role role = spectating ? JoinRequest.Role.SPECTATOR : JoinRequest.Role.PERSON;
        JoinRefusal newcomerRefusal = entry == null ? null : entry.refusal();
        return new JoinRequest(name, role, resume, token, newcomerRefusal, address, loop, reply);
    }

    /** A match has let the client in: as somebody new, or to take a body back, for which no ticket is needed. */
    void letIn(boolean resumed) {
        resume = null;
        in = true;
        if (resumed) {
            giveTicketBack();
        }
    }

    /**
     * Whether the client is in as somebody new and has not shown that it knows. If its connection ends now, it may have heard
     * neither that it is in nor how to take its body back.
     */
    boolean mayNotKnowThatItIsIn() {
        return in && entry != null;
    }

    /** The client knows that it is in, or shall not come again by the ticket: it is spent. */
    void spendTicket() {
        entry = null;
    }

    /** The client is not let in as somebody new. */
    void refused() {
        admission.countRefusal(entry);
        giveTicketBack();
    }

    /** The client is not in the match by the ticket, which is good again. */
    void giveTicketBack() {
        if (entry != null) {
            admission.giveBack(entry);
            entry = null;
        }
    }
}
