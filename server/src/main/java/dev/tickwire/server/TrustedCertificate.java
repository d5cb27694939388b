package dev.tickwire.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Believes a server that shows one certain certificate, whatever names stand in it and whoever signed it. */
final class TrustedCertificate implements X509TrustManager {
    private final X509Certificate certificate;

    private TrustedCertificate(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * For connections to the server whose certificate is the first in a PEM file.
     *
     * @throws IOException if it cannot be read
     */
    static SSLSocketFactory sockets(Path pemFile) throws IOException {
        try (InputStream in = Files.newInputStream(pemFile)) {
            X509Certificate first =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustedCertificate(first)}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException(pemFile + " holds no certificate that can be read", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        chain[0].checkValidity();
        if (!chain[0].equals(certificate)) {
            throw new CertificateException("it shows another certificate");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("clients show none");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
