package dev.tickwire.server.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmOutcome;
import dev.tickwire.server.Server;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenario that tells whether it works at all, as bots' users run it. */
@Tag("sockets")
class SmokeScenarioTest {
    private static final int MAX_PLAYERS = 32;
    private static final int REPLICA_CHECK_TICKS = 15;

    @ParameterizedTest
    @ValueSource(strings = {"skirmish", "provingground"})
    void theSmokeScenarioHolds(String game) throws Exception {
        try (Server server = start(game)) {
            SwarmOutcome outcome = Swarm.against(
                            "http://127.0.0.1:" + server.gateway().port())
                    .scenario("smoke")
                    // The machine may be busy with a build.
                    .generatorLagMax(Duration.ofSeconds(10))
                    .run();
            assertEquals(
                    0, outcome.verdict().breaches().size(), outcome.verdict().breaches()::toString);
            assertEquals(12, outcome.figure("joined"));
            assertTrue(outcome.figure("replica_checks") > 50, outcome.figure("replica_checks") + " checks");
        }
    }

    private static Server start(String game) throws IOException {
        return Server.start(ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                game,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(0),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.of(MAX_PLAYERS),
                7,
                REPLICA_CHECK_TICKS));
    }
}
