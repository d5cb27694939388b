package dev.tickwire.server.config;

/** What becomes of a match that has thrown. */
public enum FailurePolicy {
    /** It is played from the start again, on a new world, by those who were in it. */
    RESTART,
    /** Its players are told and it is over. */
    END
}
