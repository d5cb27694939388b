package dev.tickwire.server.operations;

import java.time.Instant;

/**
 * An address that nobody gets in from for a while.
 *
 * @param id      of the ban
 * @param address one IPv4 address or one IPv6 /64 network
 * @param name    under which whoever was banned played
 */
public record BanReport(String id, String address, String name, String reason, Instant expiresAt) {}
