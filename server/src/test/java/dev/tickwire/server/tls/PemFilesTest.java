package dev.tickwire.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.PemPair;
import dev.tickwire.server.config.TlsSettings;
import dev.tickwire.server.testing.PemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and keys in files: good ones, and each way to be wrong. */
class PemFilesTest {
    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path certificate;
    private Path key;
    private PemPair files;

    @BeforeEach
    void nameFiles() {
        certificate = folder.resolve("cert.pem");
        key = folder.resolve("key.pem");
        files = new PemPair("tls", certificate, key);
    }

    @Test
    void whatBelongsTogetherIsRead() throws IOException {
        TlsIdentity made = make(NOW.minus(1, ChronoUnit.DAYS), NOW.plus(1, ChronoUnit.DAYS));
        PemText.write(made, folder);

        assertEquals(made, PemFiles.read(files, NOW));
    }

    @Test
    void aChainIsReadWithWhatStandsAroundIt() throws IOException {
        TlsIdentity made = valid();
        TlsIdentity other = valid();
        Files.writeString(
                certificate,
                "subject=CN=localhost\n" + PemText.ofCertificate(made) + "\nissuer\n" + PemText.ofCertificate(other));
        Files.writeString(key, PemText.of("EC PARAMETERS", new byte[] {1}) + PemText.ofKey(made));

        assertEquals(
                List.of(made.certificate(), other.certificate()),
                PemFiles.read(files, NOW).chain());
    }

    @Test
    void aKeyOfAnotherCertificateIsNoticed() throws Exception {
        PemText.write(valid(), folder);
        Files.writeString(key, PemText.ofKey(valid()));
        assertWrong("tls.key", key, "does not belong to the certificate in " + certificate);

        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2_048);
        Files.writeString(
                key,
                PemText.of("PRIVATE KEY", rsa.generateKeyPair().getPrivate().getEncoded()));
        assertWrong("tls.key", key, "does not belong to the certificate in " + certificate);
    }

    @Test
    void anExpiredCertificateAndOneOfTomorrowAreNoticed() throws IOException {
        PemText.write(make(NOW.minus(9, ChronoUnit.DAYS), NOW.minusSeconds(1)), folder);
        assertWrong("tls.certificate", certificate, "has expired at 2030-06-01T11:59:59Z");

        PemText.write(make(NOW.plusSeconds(1), NOW.plus(9, ChronoUnit.DAYS)), folder);
        assertWrong("tls.certificate", certificate, "is not valid before 2030-06-01T12:00:01Z");
    }

    @Test
    void filesThatAreMissingOrHoldSomethingElseAreNoticed() throws IOException {
        assertWrong("tls.certificate", certificate, "there is no such file");
        PemText.write(valid(), folder);
        Files.delete(key);
        assertWrong("tls.key", key, "there is no such file");
        Files.writeString(key, "a key");
        assertWrong("tls.key", key, "holds no private key; it must have one between BEGIN and END PRIVATE KEY");
        Files.writeString(key, PemText.of("ENCRYPTED PRIVATE KEY", new byte[] {1}));
        assertWrong(
                "tls.key",
                key,
                "holds ENCRYPTED PRIVATE KEY, but must hold a PRIVATE KEY without a password; openssl pkcs8 -topk8"
                        + " -nocrypt makes one of it");
        Files.writeString(key, PemText.of("PRIVATE KEY", new byte[] {1, 2, 3}));
        assertWrong("tls.key", key, "holds a key that cannot be read; it must be an RSA or an EC key");
        Files.writeString(certificate, "a certificate");
        assertWrong(
                "tls.certificate",
                certificate,
                "holds no certificate; it must have one between BEGIN and END CERTIFICATE");
        Files.writeString(certificate, PemText.of("CERTIFICATE", new byte[] {1, 2, 3}));
        assertWrong("tls.certificate", certificate, "holds a certificate that cannot be read");
    }

    @Test
    void aCertificateWithoutKeyAndBothKindsAtOnceAreNoticed() {
        assertThrows(
                InvalidSettingException.class,
                () -> new TlsSettings(Optional.of(certificate), Optional.empty(), false));
        assertThrows(InvalidSettingException.class, () -> new TlsSettings(Optional.empty(), Optional.of(key), false));
        assertThrows(
                InvalidSettingException.class, () -> new TlsSettings(Optional.of(certificate), Optional.of(key), true));
    }

    @Test
    void aCertificateThatTheServerMakesIsForTheHostAndVouchesForItself() throws Exception {
        TlsIdentity made = TlsIdentities.of(
                        new TlsSettings(Optional.empty(), Optional.empty(), true), "play.example", NOW)
                .orElseThrow();

        made.certificate().verify(made.certificate().getPublicKey());
        List<String> names = made.certificate().getSubjectAlternativeNames().stream()
                .map(name -> name.get(0) + " " + name.get(1))
                .toList();
        assertEquals(List.of("2 localhost", "7 127.0.0.1", "7 0:0:0:0:0:0:0:1", "2 play.example"), names);
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), made.certificate().getExtendedKeyUsage());
        assertTrue(made.expires().isAfter(NOW.plus(80, ChronoUnit.DAYS)));
    }

    @Test
    void timesBehind2049HaveTheirOwnForm() {
        Instant far = Instant.parse("2051-01-02T03:04:05Z");

        assertEquals(far, make(NOW, far).expires());
    }

    private static TlsIdentity valid() {
        return make(NOW.minus(1, ChronoUnit.DAYS), NOW.plus(1, ChronoUnit.DAYS));
    }

    private static TlsIdentity make(Instant from, Instant until) {
        return SelfSigned.make(List.of("localhost"), from, until);
    }

    private void assertWrong(String setting, Path file, String remedy) {
        InvalidSettingException wrong = assertThrows(InvalidSettingException.class, () -> PemFiles.read(files, NOW));
        assertEquals(setting + " " + file + ": " + remedy, wrong.getMessage());
    }
}
