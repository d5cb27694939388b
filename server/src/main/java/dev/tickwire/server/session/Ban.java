package dev.tickwire.server.session;

import java.time.Instant;

/**
 * Nobody new gets in from an address for a while.
 *
 * @param address as {@link AddressKey} names it
 * @param name    under which whoever was banned played
 */
public record Ban(String id, String address, String name, String reason, Instant expiresAt) {}
