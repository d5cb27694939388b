package dev.tickwire.server.config.section;

import dev.tickwire.server.config.TlsSettings;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.PathKind;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.tls.PemFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether the server speaks TLS, and as whom. */
public final class TlsSection {
    public static final Setting<Path> CERTIFICATE = Setting.of(
                    "tls.certificate",
                    new PathKind(),
                    "PEM file with the certificate, and behind it those that lead to one that clients know. With it players"
                            + " come in over https and wss only. A changed file is taken over for new connections.")
            .otherwise("no TLS", Path.of("/etc/tickwire/fullchain.pem"))
            .flag("--tls-cert", "FILE")
            .whileRunning();

    public static final Setting<Path> KEY = Setting.of(
                    "tls.key", new PathKind(), "PEM file with the certificate's private key.")
            .otherwise("no TLS", Path.of("/etc/tickwire/privkey.pem"))
            .flag("--tls-key", "FILE")
            .whileRunning();

    public static final Setting<Boolean> SELF_SIGNED = Setting.of(
                    "tls.self-signed", new SwitchKind(), "Makes a certificate that browsers warn of, for development.")
            .fallback(false)
            .flag("--tls-self-signed", "");

    public static final Setting<Duration> WARN_BEFORE = Setting.of(
                    "tls.warn-before",
                    new DurationKind(Duration.ZERO, Duration.ofDays(365)),
                    "How long before a certificate expires the log, once a day, and the live feed begin to warn of it; 0s"
                            + " for never.")
            .fallback(Duration.ofDays(14))
            .whileRunning();

    static final Section SECTION = new Section(
            "tls", "Whether the server speaks TLS, and as whom.", List.of(CERTIFICATE, KEY, SELF_SIGNED, WARN_BEFORE));

    private TlsSection() {}

    static TlsSettings read(Lookup lookup) {
        return new TlsSettings(lookup.find(CERTIFICATE), lookup.find(KEY), lookup.get(SELF_SIGNED));
    }

    /** The files must be good for something. */
    static void checkFiles(Lookup lookup) {
        read(lookup).files().ifPresent(files -> PemFiles.read(files, Instant.now()));
    }

    /** The files that are worth a look now and then. */
    static List<Path> files(Lookup lookup) {
        return read(lookup)
                .files()
                .map(files -> List.of(files.certificate(), files.key()))
                .orElse(List.of());
    }
}
