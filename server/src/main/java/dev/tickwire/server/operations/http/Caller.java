package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminToken;

/**
 * Who makes a call.
 *
 * @param name  of the holder of the token
 * @param role  what the token lets them do
 * @param grant number of the token, which another one of the same name and role does not have
 */
record Caller(String name, AdminRole role, int grant) {
    /** Whether a token is one of this name and role. */
    boolean holds(AdminToken token) {
        return name.equals(token.name()) && role == token.role();
    }
}
