package dev.tickwire.server.config.section;

import dev.tickwire.server.config.PemPair;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.PathKind;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.tls.PemFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the admin port speaks TLS, and as whom. */
final class AdminTlsSection {
    private static final String NAME = "admin.tls";

    static final Setting<Path> CERTIFICATE = Setting.of(
                    NAME + ".certificate",
                    new PathKind(),
                    "PEM file with the certificate, and behind it those that lead to one that clients know. With it the admin"
                            + " port speaks https only. It may be the players'. A changed file is taken over.")
            .otherwise("no TLS", Path.of("/etc/tickwire/fullchain.pem"))
            .flag("--admin-tls-cert", "FILE")
            .whileRunning();

    static final Setting<Path> KEY = Setting.of(
                    NAME + ".key", new PathKind(), "PEM file with the certificate's private key.")
            .otherwise("no TLS", Path.of("/etc/tickwire/privkey.pem"))
            .flag("--admin-tls-key", "FILE")
            .whileRunning();

    static final Section SECTION =
            new Section(NAME, "Whether the admin port speaks TLS, and as whom.", List.of(CERTIFICATE, KEY));

    private AdminTlsSection() {}

    static Optional<PemPair> read(Lookup lookup) {
        return PemPair.of(NAME, lookup.find(CERTIFICATE), lookup.find(KEY));
    }

    /** The files must be good for something. */
    static void checkFiles(Lookup lookup) {
        read(lookup).ifPresent(pair -> PemFiles.read(pair, Instant.now()));
    }

    /** The files that are worth a look now and then. */
    static List<Path> files(Lookup lookup) {
        return read(lookup).map(pair -> List.of(pair.certificate(), pair.key())).orElse(List.of());
    }
}
