package dev.tickwire.server.match;

import java.util.function.BooleanSupplier;

/** Makes matches when people find none with room. Thread safe. */
@FunctionalInterface
public interface MatchMaker {
    /** Makes none. */
    MatchMaker NONE = (isNeeded, done) -> done.run();

    /**
     * Makes matches while that is possible and needed; returns at once. Of several calls one is carried out after the other.
     *
     * @param isNeeded asked right before each, when those who came earlier have been served
     * @param done     run afterwards, whatever came of it, unless the server stops meanwhile
     */
    void makeIf(BooleanSupplier isNeeded, Runnable done);
}
