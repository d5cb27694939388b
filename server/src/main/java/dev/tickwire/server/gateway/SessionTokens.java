package dev.tickwire.server.gateway;

import dev.tickwire.message.SessionToken;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** Makes tokens that nobody can guess. Thread safe. */
final class SessionTokens implements Supplier<SessionToken> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public SessionToken get() {
        return new SessionToken(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }
}
