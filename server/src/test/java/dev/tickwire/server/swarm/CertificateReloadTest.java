package dev.tickwire.server.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmOutcome;
import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.testing.ServerProcess;
import dev.tickwire.server.tls.SelfSigned;
import dev.tickwire.server.tls.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose PEM files are replaced, well and badly, while it is full of people, some of whom come and go. */
@Tag("proof")
@Tag("sockets")
class CertificateReloadTest {
    private static final int BOTS = 50;
    private static final double CHURN_PER_SECOND = 2;
    private static final Duration PLAYED = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private ServerProcess server;

    @Test
    void nobodyIsCutOffAndABrokenPairIsRefused() throws Exception {
        TlsIdentity first = identity(1);
        TlsIdentity second = identity(2);
        TlsIdentity third = identity(3);
        PemText.write(first, folder);
        // Bots that come later than a change must know all of them.
        Path trusted = Files.writeString(
                folder.resolve("trusted.pem"),
                PemText.ofCertificate(first) + PemText.ofCertificate(second) + PemText.ofCertificate(third));
        Path configuration = Files.writeString(
                folder.resolve("tickwire.conf"),
                "tls { certificate = \"" + folder.resolve("cert.pem") + "\", key = \"" + folder.resolve("key.pem")
                        + "\" }\nreload.poll = 100ms\nlisten.port = 0\nmatch.game = provingground\n");
        try (ServerProcess started = ServerProcess.fromClassPath(
                "--config", configuration.toString(), "--no-admin", "--bots", "0", "--replica-check", "15")) {
            server = started;
            requireShown(first);
            CompletableFuture<Void> changes = new CompletableFuture<>();
            Swarm swarm = Swarm.against("wss://localhost:" + server.port())
                    .trusting(trusted)
                    .bots(BOTS)
                    .churn(CHURN_PER_SECOND)
                    // The machine may be busy with a build.
                    .generatorLagMax(Duration.ofSeconds(10));
            swarm.tell(line -> {
                if (line.contains("joined in")) {
                    Thread changer = new Thread(() -> complete(changes, () -> replace(second, third)), "changer");
                    changer.start();
                }
            });

            SwarmOutcome outcome = swarm.run(PLAYED);

            changes.join();
            assertEquals(
                    0, outcome.verdict().breaches().size(), outcome.verdict().breaches()::toString);
            assertTrue(outcome.figure("joined") > BOTS, outcome.figure("joined") + " have joined");
            assertEquals(0, outcome.figure("refused"));
            assertEquals(0, outcome.figure("disconnects"));
            assertEquals(0, outcome.figure("replica_mismatches"));
            assertTrue(outcome.figure("replica_checks") > BOTS * PLAYED.toSeconds());
        }
    }

    /** Does something and tells how that ended. */
    private static void complete(CompletableFuture<Void> end, Runnable task) {
        try {
            task.run();
            end.complete(null);
        } catch (RuntimeException | AssertionError e) {
            end.completeExceptionally(e);
        }
    }

    /** A good pair, then a certificate without its key, then its key. */
    private void replace(TlsIdentity second, TlsIdentity third) {
        try {
            PemText.write(second, folder);
            requireLogged("Took over " + second);
            requireShown(second);

            Files.writeString(folder.resolve("cert.pem"), PemText.ofCertificate(third));
            requireLogged("does not belong to the certificate");
            requireShown(second);

            Files.writeString(folder.resolve("key.pem"), PemText.ofKey(third));
            requireLogged("Took over " + third);
            requireShown(third);
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void requireLogged(String text) throws IOException, InterruptedException {
        if (!server.awaitLog(text)) {
            throw new AssertionError("not logged: " + text + "; " + server.log());
        }
    }

    private void requireShown(TlsIdentity expected) throws Exception {
        assertEquals(expected.certificate().getSerialNumber(), ShownCertificate.serialNumber(server.port()));
    }

    private static TlsIdentity identity(int days) {
        Instant now = Instant.now();
        return SelfSigned.make(List.of("localhost"), now.minus(1, ChronoUnit.HOURS), now.plus(days, ChronoUnit.DAYS));
    }
}
