package dev.tickwire.server.match;

import dev.tickwire.message.CloseReason;

/**
 * Why somebody is not let in.
 *
 * @param text for people
 */
public record JoinRefusal(CloseReason reason, String text) {}
