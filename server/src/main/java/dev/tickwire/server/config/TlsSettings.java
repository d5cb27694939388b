package dev.tickwire.server.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether the server speaks TLS, and as whom.
 *
 * @param certificate PEM file with the certificate and behind it those that lead to one that clients know
 * @param key         PEM file with the certificate's private key
 * @param selfSigned  whether it makes itself a certificate, which clients must be told to trust: for development
 */
public record TlsSettings(Optional<Path> certificate, Optional<Path> key, boolean selfSigned) {
    private static final String SECTION = "tls";

    /** No TLS. */
    public static final TlsSettings OFF = new TlsSettings(Optional.empty(), Optional.empty(), false);

    public TlsSettings {
        PemPair.of(SECTION, certificate, key);
        if (selfSigned && certificate.isPresent()) {
            throw new InvalidSettingException(
                    "tls.self-signed", true, "cannot be used together with tls.certificate (--tls-cert)");
        }
    }

    /** With a certificate from files. */
    public static TlsSettings of(Path certificate, Path key) {
        return new TlsSettings(Optional.of(certificate), Optional.of(key), false);
    }

    /** The files, if there are any. */
    public Optional<PemPair> files() {
        return PemPair.of(SECTION, certificate, key);
    }

    /** Whether the server speaks TLS at all. */
    public boolean isOn() {
        return selfSigned || certificate.isPresent();
    }
}
