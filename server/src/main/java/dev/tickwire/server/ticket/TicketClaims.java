package dev.tickwire.server.ticket;

import java.time.Instant;

/**
 * What a ticket says, once its signature has been found to be right.
 *
 * @param id        tells it from all others
 * @param matchId   where it lets somebody in
 * @param expiresAt when it is no longer good for anything
 */
record TicketClaims(String id, String matchId, Instant expiresAt) {}
