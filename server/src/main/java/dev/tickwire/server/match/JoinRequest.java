package dev.tickwire.server.match;

import dev.tickwire.message.SessionToken;

/**
 * Somebody wants to play or to watch.
 *
 * @param name      1 to 16 characters
 * @param role      what as
 * @param resume    of the body to take back, or null
 * @param newToken  what will take this body back later
 * @param loop      where the reply is given
 * @param reply     told what became of it
 */
public record JoinRequest(
        String name, Role role, SessionToken resume, SessionToken newToken, LoopExecutor loop, JoinReply reply) {
    /** What somebody can be in a match. */
    public enum Role {
        PERSON,
        /** The server itself plays. */
        BOT,
        /** Has no avatar and no slot. */
        SPECTATOR
    }
}
