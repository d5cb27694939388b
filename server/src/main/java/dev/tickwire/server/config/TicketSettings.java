package dev.tickwire.server.config;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How tickets let players into matches that need them.
 *
 * @param secret          that tickets are signed with, so that others who know it can issue them too; empty for a random one
 *                        that nobody knows and that is gone with the process
 * @param required        whether public matches need a ticket too, and not only private ones
 * @param usedMax         used tickets that are remembered until they expire; while there are so many, no more are taken
 * @param validSecondsMax how long before it expires a ticket may be used at most
 */
public record TicketSettings(Optional<String> secret, boolean required, int usedMax, int validSecondsMax) {
    /** Fewer bytes than the signature has would be its weakest part. */
    public static final int SECRET_BYTES_MIN = 32;

    /** A random secret, and tickets for private matches only. */
    public static final TicketSettings DEFAULT = new TicketSettings(Optional.empty(), false, 65_536, 86_400);

    public static final int USED_MOST = 10_000_000;
    public static final int VALID_SECONDS_MOST = 30 * 86_400;

    public TicketSettings {
        secret.ifPresent(text -> {
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < SECRET_BYTES_MIN) {
                throw new InvalidSettingException(
                        "tickets.secret",
                        "of " + bytes + " bytes",
                        "must have at least " + SECRET_BYTES_MIN + " bytes, such as 43 random letters and digits");
            }
        });
        InvalidSettingException.requireRange("tickets.used-max", usedMax, 1, USED_MOST);
        InvalidSettingException.requireRange("tickets.valid-max", validSecondsMax, 1, VALID_SECONDS_MOST);
    }

    /** The same with a secret that others know too. */
    public TicketSettings withSecret(String text) {
        return new TicketSettings(Optional.of(text), required, usedMax, validSecondsMax);
    }

    /** The same, with tickets needed for public matches as well or not. */
    public TicketSettings withRequired(boolean forAll) {
        return new TicketSettings(secret, forAll, usedMax, validSecondsMax);
    }

    /** Without the secret: settings are printed. */
    @Override
    public String toString() {
        return "TicketSettings[secret=" + (secret.isPresent() ? "set" : "random") + ", required=" + required
                + ", usedMax=" + usedMax + ", validSecondsMax=" + validSecondsMax + "]";
    }
}
