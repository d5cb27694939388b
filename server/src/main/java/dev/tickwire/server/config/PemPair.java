package dev.tickwire.server.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * PEM files with a certificate and its key.
 *
 * @param section     of the settings that name them, such as {@code tls}
 * @param certificate behind which those stand that lead to one that clients know
 * @param key         of the first certificate
 */
public record PemPair(String section, Path certificate, Path key) {
    /**
     * Both, or nothing if none is given.
     *
     * @throws InvalidSettingException if only one is
     */
    public static Optional<PemPair> of(String section, Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() && key.isEmpty()) {
            throw new InvalidSettingException(
                    section + ".certificate",
                    certificate.get(),
                    "needs its key, too: " + spelled(section, "key", "key"));
        }
        if (key.isPresent() && certificate.isEmpty()) {
            throw new InvalidSettingException(
                    section + ".key",
                    key.get(),
                    "needs its certificate, too: " + spelled(section, "certificate", "cert"));
        }
        return certificate.map(file -> new PemPair(section, file, key.orElseThrow()));
    }

    /** A setting with its option. */
    private static String spelled(String section, String setting, String option) {
        return section + "." + setting + " (--" + section.replace('.', '-') + "-" + option + ")";
    }

    /** Name of the setting that names the certificate. */
    public String certificateSetting() {
        return section + ".certificate";
    }

    /** Name of the setting that names the key. */
    public String keySetting() {
        return section + ".key";
    }
}
