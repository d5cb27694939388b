package dev.tickwire.server.testing;

import dev.tickwire.server.tls.TlsIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Certificates and keys as the text that files hold. */
public final class PemText {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemText() {}

    /** A block of this kind. */
    public static String of(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + new String(LINES.encode(content), StandardCharsets.US_ASCII)
                + "\n-----END " + kind + "-----\n";
    }

    /** The certificate of somebody, without what leads to it. */
    public static String ofCertificate(TlsIdentity identity) {
        try {
            X509Certificate certificate = identity.certificate();
            return of("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of somebody. */
    public static String ofKey(TlsIdentity identity) {
        return of("PRIVATE KEY", identity.key().getEncoded());
    }

    /** Writes {@code cert.pem} and {@code key.pem} into a folder. */
    public static void write(TlsIdentity identity, Path folder) throws IOException {
        Files.writeString(folder.resolve("cert.pem"), ofCertificate(identity));
        Files.writeString(folder.resolve("key.pem"), ofKey(identity));
    }
}
