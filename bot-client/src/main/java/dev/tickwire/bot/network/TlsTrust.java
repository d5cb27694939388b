package dev.tickwire.bot.network;

import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which servers are believed to be who they say they are, if they speak TLS.
 *
 * @param file    PEM file with certificates to trust instead of those that the Java machine knows; or empty
 * @param anybody whether every server is believed whatever it shows
 */
public record TlsTrust(Optional<Path> file, boolean anybody) {
    /** Servers with a certificate that the Java machine knows. */
    public static final TlsTrust USUAL = new TlsTrust(Optional.empty(), false);

    public TlsTrust {
        file.ifPresent(pem -> {
            if (!Files.isReadable(pem)) {
                throw new IllegalArgumentException("there is no file " + pem + ", or it cannot be read");
            }
        });
    }

    /**
     * Tells a client of it.
     *
     * @return the same options
     */
    <O extends ClientOptionsBase> O applyTo(O options) {
        if (anybody) {
            options.setTrustAll(true);
        }
        file.ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        return options;
    }

    /** Whether a server's certificate must be one for the name that it was reached by. */
    boolean verifiesHost() {
        return !anybody;
    }
}
