package dev.tickwire.server.tls;

import static dev.tickwire.server.tls.DerWriter.bits;
import static dev.tickwire.server.tls.DerWriter.identifier;
import static dev.tickwire.server.tls.DerWriter.integer;
import static dev.tickwire.server.tls.DerWriter.octets;
import static dev.tickwire.server.tls.DerWriter.sequence;
import static dev.tickwire.server.tls.DerWriter.tagged;
import static dev.tickwire.server.tls.DerWriter.time;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * Makes a certificate that vouches for itself, for development. The JDK has no supported way to make one, and the libraries that
 * do are larger than this server; a certificate is a few nested sequences (RFC 5280).
 */
public final class SelfSigned {
    private static final int SERIAL_BITS = 127;
    private static final int VERSION_3 = 2;
    private static final int VERSION_TAG = 0xa0;
    private static final int EXTENSIONS_TAG = 0xa3;
    private static final int DNS_NAME_TAG = 0x82;
    private static final int IP_ADDRESS_TAG = 0x87;

    private static final byte[] ECDSA_WITH_SHA256 = sequence(identifier(1, 2, 840, 10_045, 4, 3, 2));
    private static final byte[] SUBJECT_ALTERNATIVE_NAME = identifier(2, 5, 29, 17);
    private static final byte[] EXTENDED_KEY_USAGE = identifier(2, 5, 29, 37);
    private static final byte[] SERVER_AUTHENTICATION = identifier(1, 3, 6, 1, 5, 5, 7, 3, 1);

    private SelfSigned() {}

    /**
     * Makes a key of the curve P-256 and a certificate for it.
     *
     * @param hosts names and addresses that it is for, at least one
     */
    public static TlsIdentity make(List<String> hosts, Instant from, Instant until) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] name = new X500Principal("CN=" + hosts.get(0)).getEncoded();
            byte[] body = sequence(
                    tagged(VERSION_TAG, integer(BigInteger.valueOf(VERSION_3))),
                    integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)),
                    ECDSA_WITH_SHA256,
                    name,
                    sequence(time(from), time(until)),
                    name,
                    keys.getPublic().getEncoded(),
                    tagged(
                            EXTENSIONS_TAG,
                            sequence(
                                    sequence(SUBJECT_ALTERNATIVE_NAME, octets(alternativeNames(hosts))),
                                    sequence(EXTENDED_KEY_USAGE, octets(sequence(SERVER_AUTHENTICATION))))));
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(body);
            byte[] certificate = sequence(body, ECDSA_WITH_SHA256, bits(signature.sign()));
            return new TlsIdentity(
                    List.of((X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate))),
                    keys.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK can do this", e);
        }
    }

    private static byte[] alternativeNames(List<String> hosts) {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (String host : hosts) {
            names.writeBytes(
                    isAddress(host)
                            ? tagged(IP_ADDRESS_TAG, addressBytes(host))
                            : tagged(DNS_NAME_TAG, host.getBytes(StandardCharsets.US_ASCII)));
        }
        return sequence(names.toByteArray());
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    private static byte[] addressBytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no address", e);
        }
    }
}
