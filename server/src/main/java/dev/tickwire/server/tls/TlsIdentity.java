package dev.tickwire.server.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * As whom the server speaks TLS.
 *
 * @param chain the certificate, and behind it those that lead to one that clients know
 * @param key   of the first of them
 */
public record TlsIdentity(List<X509Certificate> chain, PrivateKey key) {
    public TlsIdentity {
        chain = List.copyOf(chain);
    }

    /** The server's own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** From then on clients refuse it. */
    public Instant expires() {
        return certificate().getNotAfter().toInstant();
    }

    /** Its name and its end, without the key. */
    @Override
    public String toString() {
        return "certificate of " + certificate().getSubjectX500Principal().getName() + ", serial number "
                + certificate().getSerialNumber().toString(16) + ", valid until " + expires();
    }
}
