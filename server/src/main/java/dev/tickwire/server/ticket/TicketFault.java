package dev.tickwire.server.ticket;

/** Why a ticket lets nobody in. */
public enum TicketFault {
    /** None was shown. */
    MISSING,
    /** It is none, or somebody else signed it. */
    INVALID,
    /** It was good for a match, but not for this one. */
    OF_ANOTHER_MATCH,
    /** It is too old. */
    EXPIRED,
    /** It has let somebody in already. */
    USED,
    /** It is good, but so many used ones are remembered that this one could not be. */
    MEMORY_FULL
}
