package dev.tickwire.server.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmOutcome;
import dev.tickwire.server.Server;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.ticket.TicketFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bots in a match that is joined by tickets. */
@Tag("sockets")
class TicketSwarmTest {
    private static final int TICKETS = 3;

    @Test
    void eachTicketLetsOneBotIn() throws Exception {
        try (Server server = start()) {
            List<String> tickets = new ArrayList<>();
            for (int i = 0; i < TICKETS; i++) {
                tickets.add(server.tickets().issue("m1", Duration.ofMinutes(1)).text());
            }
            SwarmOutcome outcome = Swarm.against(
                            "http://127.0.0.1:" + server.gateway().port())
                    .bots(TICKETS + 1)
                    .tickets(tickets)
                    .threshold("refused==1")
                    .warmup(Duration.ZERO)
                    .generatorLagMax(Duration.ofSeconds(10))
                    .run(Duration.ofSeconds(2));
            assertEquals(TICKETS, outcome.figure("joined"));
            assertEquals(1, outcome.figure("refused"));
            assertEquals(TICKETS, server.tickets().remembered());
            assertEquals(1, server.tickets().refused(TicketFault.MISSING));
            assertTrue(outcome.figure("frames_per_bot_s") > 0);
        }
    }

    private static Server start() throws IOException {
        return Server.start(ServerSettings.forGame(
                        GatewaySettings.of("127.0.0.1", 0, 2),
                        "provingground",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        ServerSettings.TICK_RATE_HZ_DEFAULT,
                        OptionalInt.empty(),
                        7,
                        0)
                .withTickets(TicketSettings.DEFAULT.withRequired(true)));
    }
}
