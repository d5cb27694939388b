package dev.tickwire.server.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmOutcome;
import dev.tickwire.server.Server;
import dev.tickwire.server.config.EventLoopSettings;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.TlsSettings;
import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.tls.SelfSigned;
import dev.tickwire.server.tls.TlsIdentity;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole matches over TLS, whose certificate is replaced while they are played. */
@Tag("sockets")
class TlsSwarmTest {
    private static final int BOTS = 50;
    private static final int REPLICA_CHECK_TICKS = 15;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void botsPlayOnWhileTheCertificateIsReplaced(boolean preframedWrites) throws Exception {
        TlsIdentity first = write(1);
        // Bots that come later than the change must know both.
        Path trusted = Files.writeString(folder.resolve("trusted.pem"), PemText.ofCertificate(first));
        GatewaySettings gateway = GatewaySettings.of("127.0.0.1", 0, 1)
                .withTls(TlsSettings.of(folder.resolve("cert.pem"), folder.resolve("key.pem")))
                .withEventLoops(new EventLoopSettings(1, EventLoopSettings.POLL_PAUSE_MICROS_DEFAULT, preframedWrites));
        try (Server server = start(gateway)) {
            int port = server.gateway().port();
            assertEquals(first.certificate().getSerialNumber(), ShownCertificate.serialNumber(port));
            CompletableFuture<BigInteger> changed = new CompletableFuture<>();
            Swarm swarm = Swarm.against("wss://localhost:" + port)
                    .trusting(trusted)
                    .bots(BOTS)
                    // The machine may be busy with a build.
                    .generatorLagMax(Duration.ofSeconds(10));
            swarm.tell(line -> {
                if (line.contains("joined in")) {
                    changed.complete(replace(server, gateway));
                }
            });

            SwarmOutcome outcome = swarm.run(Duration.ofSeconds(4));

            assertEquals(
                    0, outcome.verdict().breaches().size(), outcome.verdict().breaches()::toString);
            assertEquals(BOTS, outcome.figure("joined"));
            assertEquals(0, outcome.figure("disconnects"));
            assertEquals(0, outcome.figure("replica_mismatches"));
            assertTrue(outcome.figure("replica_checks") > BOTS, outcome.figure("replica_checks") + " checks");
            assertNotEquals(first.certificate().getSerialNumber(), changed.getNow(null));
            assertEquals(
                    changed.getNow(null),
                    ShownCertificate.serialNumber(port),
                    "new connections see the new certificate");
        }
    }

    private BigInteger replace(Server server, GatewaySettings gateway) {
        try {
            TlsIdentity second = write(2);
            server.gateway().prepare(gateway).apply().run();
            return second.certificate().getSerialNumber();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server start(GatewaySettings gateway) throws IOException {
        return Server.start(ServerSettings.forGame(
                gateway,
                "provingground",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(0),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.of(BOTS + 2),
                7,
                REPLICA_CHECK_TICKS));
    }

    private TlsIdentity write(int days) throws IOException {
        Instant now = Instant.now();
        TlsIdentity identity =
                SelfSigned.make(List.of("localhost"), now.minus(1, ChronoUnit.HOURS), now.plus(days, ChronoUnit.DAYS));
        PemText.write(identity, folder);
        return identity;
    }
}
