package dev.tickwire.server.match;

import dev.tickwire.message.SessionToken;

/**
 * Somebody wants to play.
 *
 * @param name      1 to 16 characters
 * @param bot       whether the server itself plays
 * @param resume    of the body to take back, or null
 * @param newToken  what will take this body back later
 * @param loop      where the reply is given
 * @param reply     told what became of it
 */
public record JoinRequest(
        String name, boolean bot, SessionToken resume, SessionToken newToken, LoopExecutor loop, JoinReply reply) {}
