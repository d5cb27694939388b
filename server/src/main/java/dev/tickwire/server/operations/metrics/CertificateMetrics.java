package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.tls.TlsIdentity;
import java.util.Optional;
import java.util.function.Supplier;

/** What is measured of certificates. */
final class CertificateMetrics {
    private static final double MILLIS_PER_SECOND = 1_000;

    private CertificateMetrics() {}

    static void register(String port, Supplier<Optional<TlsIdentity>> identity, Meters meters) {
        meters.gauge(
                "tickwire.certificate.not.after.timestamp.seconds",
                "When the certificate of a port expires, in seconds since 1970.",
                () -> identity.get()
                        .map(there -> there.expires().toEpochMilli() / MILLIS_PER_SECOND)
                        .orElse(Double.NaN),
                "port",
                port);
    }
}
