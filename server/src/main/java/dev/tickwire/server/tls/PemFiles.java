package dev.tickwire.server.tls;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.PemPair;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a certificate and its key from PEM files, and finds out whether they are good for something. */
public final class PemFiles {
    private static final long FILE_BYTES_MAX = 1 << 20;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final List<String> KEY_ALGORITHMS = List.of("EC", "RSA", "EdDSA");
    private static final byte[] SAMPLE = "Does the key belong to the certificate?".getBytes(StandardCharsets.US_ASCII);

    private PemFiles() {}

    /**
     * Reads both.
     *
     * @param files both
     * @param now   when the certificate must be valid
     * @throws InvalidSettingException if a file is missing or is not what it should be, if they do not belong together, or if
     *     the certificate has expired
     */
    public static TlsIdentity read(PemPair files, Instant now) {
        Named certificate = new Named(files.certificateSetting(), files.certificate());
        Named keyFile = new Named(files.keySetting(), files.key());
        List<X509Certificate> chain = certificates(certificate);
        requireValid(chain.get(0), certificate, now);
        PrivateKey key = key(keyFile);
        if (!belongTogether(chain.get(0).getPublicKey(), key)) {
            throw keyFile.wrong("does not belong to the certificate in " + certificate.file());
        }
        return new TlsIdentity(chain, key);
    }

    /** A file with the setting that names it. */
    private record Named(String setting, Path file) {
        InvalidSettingException wrong(String remedy) {
            return new InvalidSettingException(setting, file, remedy);
        }
    }

    private static List<X509Certificate> certificates(Named file) {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            Matcher block = BLOCK.matcher(text(file));
            while (block.find()) {
                if (block.group(1).equals("CERTIFICATE")) {
                    chain.add((X509Certificate)
                            factory.generateCertificate(new ByteArrayInputStream(bytes(block.group(2)))));
                }
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw file.wrong("holds a certificate that cannot be read");
        }
        if (chain.isEmpty()) {
            throw file.wrong("holds no certificate; it must have one between BEGIN and END CERTIFICATE");
        }
        return chain;
    }

    private static void requireValid(X509Certificate certificate, Named file, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (now.isAfter(until)) {
            throw file.wrong("has expired at " + until);
        }
        if (now.isBefore(from)) {
            throw file.wrong("is not valid before " + from);
        }
    }

    private static PrivateKey key(Named file) {
        Matcher block = BLOCK.matcher(text(file));
        String found = null;
        while (block.find()) {
            if (block.group(1).equals("PRIVATE KEY")) {
                return key(file, block.group(2));
            }
            if (block.group(1).endsWith("PRIVATE KEY")) {
                found = block.group(1);
            }
        }
        if (found == null) {
            throw file.wrong("holds no private key; it must have one between BEGIN and END PRIVATE KEY");
        }
        throw file.wrong(
                "holds " + found + ", but must hold a PRIVATE KEY without a password; openssl pkcs8 -topk8 -nocrypt"
                        + " makes one of it");
    }

    private static PrivateKey key(Named file, String base64) {
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes(base64)));
            } catch (InvalidKeySpecException | IllegalArgumentException e) {
                // Of another kind, perhaps.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw file.wrong("holds a key that cannot be read; it must be an RSA or an EC key");
    }

    private static boolean belongTogether(PublicKey ofCertificate, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SAMPLE);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(ofCertificate);
            verifying.update(SAMPLE);
            return verifying.verify(signature);
        } catch (GeneralSecurityException e) {
            // Not even of one kind.
            return false;
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    private static String text(Named named) {
        try {
            if (Files.size(named.file()) > FILE_BYTES_MAX) {
                throw named.wrong("is too long for a PEM file");
            }
            return Files.readString(named.file(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw named.wrong("there is no such file");
        } catch (IOException e) {
            throw named.wrong("cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
