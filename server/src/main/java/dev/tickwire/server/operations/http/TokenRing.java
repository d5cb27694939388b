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
    private static final TokenRing EMPTY = new TokenRing(Map.of(), 0);

    /** Of each token only its hash is kept. */
    private final Map<Caller, byte[]> hashes;

    /** How many tokens have been known so far. */
    private final int grants;

    private TokenRing(Map<Caller, byte[]> hashes, int grants) {
        this.hashes = hashes;
        this.grants = grants;
    }

    /** A ring of these tokens. With none nobody gets in. */
    static TokenRing of(List<AdminToken> tokens) {
        return EMPTY.succeededBy(tokens);
    }

    /** A secret that nobody can guess. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A ring of other tokens. Those that are in both, with the same role, are of the same callers. */
    TokenRing succeededBy(List<AdminToken> tokens) {
        Map<Caller, byte[]> next = new LinkedHashMap<>();
        int count = grants;
        for (AdminToken token : tokens) {
            byte[] hash = hash(token.secret());
            Optional<Caller> known = hashes.entrySet().stream()
                    .filter(each -> each.getKey().holds(token) && MessageDigest.isEqual(each.getValue(), hash))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (known.isEmpty()) {
                count++;
            }
            next.put(known.orElse(new Caller(token.name(), token.role(), count)), hash);
        }
        return new TokenRing(next, count);
    }

    /** The names of those whose token is another one there. */
    List<String> replacedIn(List<AdminToken> tokens) {
        return tokens.stream()
                .filter(token -> hashes.entrySet().stream()
                        .anyMatch(each -> each.getKey().name().equals(token.name())
                                && !MessageDigest.isEqual(each.getValue(), hash(token.secret()))))
                .map(AdminToken::name)
                .toList();
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

    /** Whether somebody's token, as it was found here or in the rings before, is still good. */
    boolean knows(Caller caller) {
        return hashes.containsKey(caller);
    }

    boolean isEmpty() {
        return hashes.isEmpty();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
