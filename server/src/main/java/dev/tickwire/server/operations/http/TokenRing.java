package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that are good here. Whether one is good takes the same time however much of it is right. Immutable. */
final class TokenRing {
    private static final int SECRET_BYTES = 24;

    /** Of each token only its hash is kept. */
    private final Map<Caller, byte[]> hashes = new LinkedHashMap<>();

    /** A ring of these tokens, at least one. */
    TokenRing(List<AdminToken> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("without tokens nobody could use the API");
        }
        for (AdminToken token : tokens) {
            hashes.put(new Caller(token.name(), token.role()), hash(token.secret()));
        }
    }

    /** A secret that nobody can guess. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whose token this is; empty if it is nobody's. Looks at all of them, whichever it is. */
    Optional<Caller> find(String secret) {
        byte[] hash = hash(secret);
        Caller found = null;
        for (Map.Entry<Caller, byte[]> each : hashes.entrySet()) {
            if (MessageDigest.isEqual(each.getValue(), hash)) {
                found = each.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
