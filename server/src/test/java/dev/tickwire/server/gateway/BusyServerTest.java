package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.overload.LoadStep;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** At the door of a server on the last step of the ladder of overload. */
@Tag("sockets")
class BusyServerTest {
    @Test
    void nobodyNewIsLetInUntilThereIsLessToDo() throws IOException {
        try (RunningGateway server = RunningGateway.with(RunningGateway.settings())) {
            server.load.moveTo(LoadStep.NO_JOINS);
            assertRefused(server, hello(server, null, null, false));
            assertRefused(server, hello(server, null, null, true));
            assertRefused(server, hello(server, null, new SessionToken(1, 2, 3, 4), false));
            assertEquals(3, server.load.refusedJoins());

            server.load.moveTo(LoadStep.NO_FILLING);
            try (RawWebSocket client = server.connect("/play")) {
                client.sendMessage(hello(server, null, null, false));
                client.readMessage(Welcome.class);
            }
        }
    }

    @Test
    void whoWasInComesBack() throws IOException {
        try (RunningGateway server = RunningGateway.with(RunningGateway.settings())) {
            SessionToken token;
            try (RawWebSocket client = server.connect("/play")) {
                client.sendMessage(hello(server, null, null, false));
                Welcome welcome = client.readMessage(Welcome.class);
                client.sendMessage(new Ready(welcome.tick(), 1));
                token = welcome.token();
            }
            server.load.moveTo(LoadStep.NO_JOINS);
            try (RawWebSocket client = server.connect("/play")) {
                client.sendMessage(hello(server, null, token, false));
                assertTrue(client.readMessage(Welcome.class).resumed());
            }
            assertEquals(0, server.load.refusedJoins());
        }
    }

    @Test
    void aTicketThatWasShownInVainIsStillGood() throws IOException {
        try (RunningGateway server = RunningGateway.joinedByTicket(MatchAccess.PRIVATE)) {
            String ticket = server.tickets
                    .issue(RunningGateway.MATCH, Duration.ofMinutes(1))
                    .text();
            server.load.moveTo(LoadStep.NO_JOINS);
            assertRefused(server, hello(server, ticket, null, false));
            server.load.moveTo(LoadStep.NORMAL);
            try (RawWebSocket client = connect(server)) {
                client.sendMessage(hello(server, ticket, null, false));
                assertFalse(client.readMessage(Welcome.class).resumed());
            }
        }
    }

    private static void assertRefused(RunningGateway server, Hello hello) throws IOException {
        try (RawWebSocket client = connect(server)) {
            client.sendMessage(hello);
            assertEquals(CloseReason.SERVER_BUSY.code(), client.readFarewell().code());
        }
    }

    private static RawWebSocket connect(RunningGateway server) throws IOException {
        return server.connect("/play?match=" + RunningGateway.MATCH);
    }

    private static Hello hello(RunningGateway server, String ticket, SessionToken token, boolean spectate) {
        return new Hello(Protocol.VERSION, server.match.behaviourHash(), "Ada", token, spectate, ticket);
    }
}
