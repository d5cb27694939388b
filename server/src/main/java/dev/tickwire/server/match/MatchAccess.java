package dev.tickwire.server.match;

/** Who gets to know of a match and into it. */
public enum MatchAccess {
    /** It is listed, and anybody may join. */
    OPEN,
    /** It is listed, and joined by a ticket. */
    BY_TICKET,
    /** It is not listed, and joined by a ticket. */
    PRIVATE;

    /** Whether strangers see it in the list of matches and may be thrown into it. */
    public boolean isListed() {
        return this != PRIVATE;
    }

    /** Whether whoever is new in it must show a ticket. */
    public boolean needsTicket() {
        return this != OPEN;
    }
}
