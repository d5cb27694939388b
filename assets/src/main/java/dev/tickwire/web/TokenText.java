package dev.tickwire.web;

import dev.tickwire.message.SessionToken;

/** A session token as text, for the page's storage. */
final class TokenText {
    private static final char SEPARATOR = '.';
    private static final int PARTS = 4;

    private TokenText() {}

    static String write(SessionToken token) {
        return "" + token.a() + SEPARATOR + token.b() + SEPARATOR + token.c() + SEPARATOR + token.d();
    }

    /** Returns the token, or null if the text, which the user may have changed, is none. */
    static SessionToken read(String text) {
        int[] parts = new int[PARTS];
        int start = 0;
        for (int i = 0; i < PARTS; i++) {
            int end = i == PARTS - 1 ? text.length() : text.indexOf(SEPARATOR, start);
            if (end < start) {
                return null;
            }
            try {
                parts[i] = Integer.parseInt(text.substring(start, end));
            } catch (NumberFormatException e) {
                return null;
            }
            start = end + 1;
        }
        return new SessionToken(parts[0], parts[1], parts[2], parts[3]);
    }
}
