package dev.tickwire.server.gateway;

import dev.tickwire.server.tls.TlsIdentity;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;

/** Tells Vert.x as whom a port speaks TLS. */
public final class TlsOptions {
    /** Of a store that exists for a moment in memory only. */
    private static final char[] NO_SECRET = "none".toCharArray();

    private TlsOptions() {}

    /** For a server that runs. */
    public static ServerSSLOptions of(TlsIdentity identity) {
        return new ServerSSLOptions().setUseAlpn(false).setKeyCertOptions(keyOf(identity));
    }

    /** For one that does not yet. */
    public static KeyCertOptions keyOf(TlsIdentity identity) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_SECRET);
            store.setKeyEntry(
                    "server", identity.key(), NO_SECRET, identity.chain().toArray(new X509Certificate[0]));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_SECRET);
            return KeyCertOptions.wrap(keys);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a checked key and certificate do for every JDK", e);
        }
    }
}
