package dev.tickwire.server.hosting;

import java.security.SecureRandom;

/** Names matches that are made on request. Private ones get names that nobody guesses. Host thread only. */
final class MatchIds {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PRIVATE_LETTERS = 16;

    private final SecureRandom random = new SecureRandom();
    private int last;

    /**
     * Names that begin behind those of the fixed matches.
     *
     * @param fixed how many there are, called m1, m2 and so on
     */
    MatchIds(int fixed) {
        last = fixed;
    }

    /** The next one that can be listed. */
    String nextPublic() {
        last++;
        return "m" + last;
    }

    /** About 79 bits that were never used before. */
    String nextPrivate() {
        StringBuilder id = new StringBuilder("p-");
        for (int i = 0; i < PRIVATE_LETTERS; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
