package dev.tickwire.server.config;

/**
 * A secret that lets somebody use the admin port.
 *
 * @param name   of whoever holds it, for the audit log
 * @param role   what it lets them do
 * @param secret what they show
 */
public record AdminToken(String name, AdminRole role, String secret) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    /** What a secret must match. */
    public static final String SECRET = "[A-Za-z0-9._~+/=-]{16,200}";

    /** The same in words. */
    public static final String SECRET_FORM = "must be 16 to 200 letters, digits or any of ._~+/=-";

    public AdminToken {
        if (!name.matches(NAME)) {
            throw new InvalidSettingException(
                    "admin.tokens", name, "must be up to 40 letters, digits, dots, dashes or underscores");
        }
        if (!secret.matches(SECRET)) {
            throw new InvalidSettingException("admin.tokens." + name, "", SECRET_FORM);
        }
    }

    /** Without the secret, so that no log or message ever shows it. */
    @Override
    public String toString() {
        return "AdminToken[name=" + name + ", role=" + role + "]";
    }
}
