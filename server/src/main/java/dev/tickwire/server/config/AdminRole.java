package dev.tickwire.server.config;

/** What the holder of a token may do on the admin port. */
public enum AdminRole {
    /** See how things stand, addresses of players apart. */
    VIEW,
    /** See everything, and change things. */
    OPERATE;

    /** Whether this role is enough where another is needed. */
    public boolean covers(AdminRole needed) {
        return ordinal() >= needed.ordinal();
    }
}
