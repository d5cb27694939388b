package dev.tickwire.server.operations.http;

/** What the admin port does not put up with; each is counted. */
enum AdminRefusal {
    TOO_MANY_CONNECTIONS,
    /** A request for a host's name that is not this server's, which is how a foreign page would get in. */
    FOREIGN_HOST,
    /** A request of another page. */
    FOREIGN_ORIGIN,
    NO_TOKEN,
    WRONG_TOKEN,
    /** A token that is good, but not for this. */
    WRONG_ROLE,
    /** Too many calls of one address or one token. */
    TOO_MANY_CALLS,
    /** Too many wrong tokens from one address. */
    TOO_MANY_FAILURES,
    BODY_TOO_LARGE,
    /** A call that took too long. */
    TOO_SLOW,
    TOO_MANY_FEEDS,
    /** What a live feed had to say to somebody who has not read what came before. */
    FEED_UNREAD
}
