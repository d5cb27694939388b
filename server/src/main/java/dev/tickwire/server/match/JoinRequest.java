package dev.tickwire.server.match;

import dev.tickwire.message.SessionToken;

/**
 * Somebody wants to play or to watch.
 *
 * @param name      1 to 16 characters
 * @param role      what as
 * @param resume    of the body to take back, or null
 * @param newToken  what will take this body back later
 * @param newcomerRefusal why nobody new is let in, or null if there is nothing against it; a body may be taken back all the same
 * @param address   where the connection comes from, as operators know it; empty for a bot
 * @param loop      where the reply is given
 * @param reply     told what became of it
 */
public record JoinRequest(
        String name,
        Role role,
        SessionToken resume,
        SessionToken newToken,
        JoinRefusal newcomerRefusal,
        String address,
        LoopExecutor loop,
        JoinReply reply) {
    /** A request of somebody against whom there is nothing. */
    public JoinRequest(
            String name, Role role, SessionToken resume, SessionToken newToken, LoopExecutor loop, JoinReply reply) {
        this(name, role, resume, newToken, null, "", loop, reply);
    }

    /** What somebody can be in a match. */
    public enum Role {
        PERSON,
        /** The server itself plays. */
        BOT,
        /** Has no avatar and no slot. */
        SPECTATOR
    }
}
