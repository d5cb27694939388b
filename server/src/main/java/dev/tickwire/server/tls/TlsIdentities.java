package dev.tickwire.server.tls;

import dev.tickwire.server.config.TlsSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides as whom the server speaks TLS. */
public final class TlsIdentities {
    private static final int SELF_SIGNED_DAYS = 90;

    /** Clocks differ. */
    private static final int SELF_SIGNED_HOURS_BEFORE = 24;

    private TlsIdentities() {}

    /**
     * What the settings say; empty if they do not want TLS.
     *
     * @param host that the server listens on, for a certificate that it makes itself
     * @throws dev.tickwire.server.config.InvalidSettingException if files are not as they should be
     */
    public static Optional<TlsIdentity> of(TlsSettings settings, String host, Instant now) {
        if (settings.selfSigned()) {
            Set<String> hosts = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
            if (!host.equals("0.0.0.0") && !host.equals("::")) {
                hosts.add(host);
            }
            return Optional.of(SelfSigned.make(
                    List.copyOf(hosts),
                    now.minus(SELF_SIGNED_HOURS_BEFORE, ChronoUnit.HOURS),
                    now.plus(SELF_SIGNED_DAYS, ChronoUnit.DAYS)));
        }
        return settings.files().map(files -> PemFiles.read(files, now));
    }
}
