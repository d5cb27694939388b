package dev.tickwire.server.operations;

import java.time.Instant;

/**
 * Lets one player into one match, once.
 *
 * @param text      what the player's first message must carry; a secret until it has been used
 * @param expiresAt when it is no longer good for anything
 */
public record Ticket(String matchId, String text, Instant expiresAt) {}
