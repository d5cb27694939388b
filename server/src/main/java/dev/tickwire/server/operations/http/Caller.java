package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;

/**
 * Who makes a call.
 *
 * @param name of the holder of the token
 * @param role what the token lets them do
 */
record Caller(String name, AdminRole role) {}
