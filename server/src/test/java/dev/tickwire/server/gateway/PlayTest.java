package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Leave;
import dev.tickwire.message.Look;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.config.TimeLimits;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joining, being refused and coming back over real sockets. */
@Tag("sockets")
class PlayTest {
    private static final int SHORT_HOLD_TICKS = 6;

    private RunningGateway server;

    @BeforeEach
    void open() {
        server = RunningGateway.with(
                RunningGateway.settings().withTimes(new TimeLimits(5_000, 5_000, 1_500, 5_000, 500)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPlayerJoinsByTheUpgradeAlone() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(hello("Ada", null));

            Welcome welcome = client.readMessage(Welcome.class);
            assertEquals(RunningGateway.MATCH, welcome.matchId());
            assertEquals(server.match.mapHash(), welcome.mapHash());
            assertFalse(welcome.resumed());
            client.sendMessage(new Ready(welcome.tick(), 1));
            RawWebSocket.Frame frame = client.read();
            assertEquals(RawWebSocket.BINARY, frame.kind());
            assertNotEquals(0, frame.payload()[0] & Protocol.FRAME_BIT);
        }
    }

    @Test
    void aMatchCanBeNamed() throws IOException {
        try (RawWebSocket client = server.connect("/play?match=" + RunningGateway.MATCH)) {
            client.sendMessage(hello("Ada", null));
            assertEquals(RunningGateway.MATCH, client.readMessage(Welcome.class).matchId());
        }
    }

    @Test
    void aNoticeOfEachLevelReachesEveryPlayer() throws IOException {
        try (RawWebSocket first = server.connect("/play");
                RawWebSocket second = server.connect("/play")) {
            first.sendMessage(hello("Ada", null));
            second.sendMessage(hello("Ben", null));
            first.readMessage(Welcome.class);
            second.readMessage(Welcome.class);
            for (Notice.Level level : Notice.Level.values()) {
                Notice notice = new Notice(level, 7, "Restart at noon, \u00bd hour from now");
                server.gateway.broadcast(notice);
                assertEquals(notice, first.readMessage(Notice.class));
                assertEquals(notice, second.readMessage(Notice.class));
            }
        }
    }

    @Test
    void anUnknownMatchIsSaidToBeUnknown() throws IOException {
        try (RawWebSocket client = server.connect("/play?match=moon")) {
            client.sendMessage(hello("Ada", null));
            assertFarewell(client, CloseReason.NO_SUCH_MATCH, "moon");
        }
    }

    @Test
    void anotherProtocolVersionIsExplained() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(new Hello(Protocol.VERSION + 1, server.match.behaviourHash(), "Ada", null, false));
            assertFarewell(client, CloseReason.PROTOCOL_VERSION, "version");
        }
    }

    @Test
    void anotherBehaviourIsExplained() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(new Hello(Protocol.VERSION, "0123456789abcdef", "Ada", null, false));
            assertFarewell(client, CloseReason.BEHAVIOUR_MISMATCH, "different versions");
        }
    }

    @Test
    void aNameThatNobodyCanReadIsRefused() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(hello("   ", null));
            assertFarewell(client, CloseReason.BAD_NAME, "name");
        }
    }

    @Test
    void aFullMatchSaysSo() throws IOException {
        try (RawWebSocket first = server.connect("/play");
                RawWebSocket second = server.connect("/play");
                RawWebSocket third = server.connect("/play")) {
            first.sendMessage(hello("One", null));
            first.readMessage(Welcome.class);
            second.sendMessage(hello("Two", null));
            second.readMessage(Welcome.class);
            third.sendMessage(hello("Three", null));
            assertFarewell(third, CloseReason.MATCH_FULL, "taken");
        }
    }

    @Test
    void textIsRefused() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendText("hello?");
            assertFarewell(client, CloseReason.PROTOCOL_ERROR, "binary");
        }
    }

    @Test
    void garbageIsRefused() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.send(RawWebSocket.BINARY, new byte[] {77, 1, 2, 3});
            assertFarewell(client, CloseReason.PROTOCOL_ERROR, "Malformed");
        }
    }

    @Test
    void aMessageThatIsTooLongIsRefused() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.send(RawWebSocket.BINARY, new byte[Protocol.CLIENT_MESSAGE_BYTES_MAX + 1]);
            assertFarewell(client, CloseReason.PROTOCOL_ERROR, "too long");
        }
    }

    @Test
    void whoSaysNothingIsToldThatTimeIsUp() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            assertFarewell(client, CloseReason.TIMED_OUT, "hello");
            assertEquals(1, server.refused(Refusal.HELLO_TOO_SLOW));
        }
    }

    @Test
    void whoOnlyWatchesIsShownTheMatchAndTakesNobodysPlace() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(new Hello(Protocol.VERSION, server.match.behaviourHash(), "Ada", null, true));
            Welcome welcome = client.readMessage(Welcome.class);
            assertEquals(Welcome.SPECTATOR_SLOT, welcome.slot());
            client.sendMessage(new Ready(welcome.tick(), 1));
            assertNotEquals(0, client.read().payload()[0] & Protocol.FRAME_BIT);
            client.sendMessage(new Look(0, 1_000, 2_000, Look.NOBODY));
            assertEquals(0, server.match.summary().players());

            client.sendMessage(new Input(1, 0, 0, 0, 0, 0));
            assertFarewell(client, CloseReason.PROTOCOL_ERROR, "only watches");
        }
    }

    @Test
    void aSpectatorTooManyIsToldSo() throws IOException {
        try (RawWebSocket first = server.connect("/play");
                RawWebSocket second = server.connect("/play")) {
            Hello watch = new Hello(Protocol.VERSION, server.match.behaviourHash(), "Ada", null, true);
            first.sendMessage(watch);
            first.readMessage(Welcome.class);
            second.sendMessage(watch);
            assertFarewell(second, CloseReason.MATCH_FULL, "watch");
        }
    }

    @Test
    void pingsOfTheProtocolAreAnswered() throws IOException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(hello("Ada", null));
            client.readMessage(Welcome.class);
            client.sendMessage(new Ping(1234));
            assertEquals(1234, client.readMessage(Pong.class).nonce());
        }
    }

    @Test
    void aLostConnectionIsTakenUpAgainWithTheToken() throws IOException {
        Welcome before = joinAndBreakOff(server);
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(hello("Ada", before.token()));

            Welcome after = client.readMessage(Welcome.class);
            assertTrue(after.resumed());
            assertEquals(before.slot(), after.slot());
            assertNotEquals(before.token(), after.token(), "a token is good for one use");
            assertEquals(1, server.match.summary().players());
        }
    }

    @Test
    void theOlderConnectionOfASessionIsToldThatItWasReplaced() throws IOException {
        try (RawWebSocket older = server.connect("/play");
                RawWebSocket newer = server.connect("/play")) {
            older.sendMessage(hello("Ada", null));
            SessionToken token = older.readMessage(Welcome.class).token();
            newer.sendMessage(hello("Ada", token));

            assertTrue(newer.readMessage(Welcome.class).resumed());
            assertFarewell(older, CloseReason.REPLACED, "newer");
        }
    }

    @Test
    void afterTheHoldTimeThePlayerIsNew() throws IOException, InterruptedException {
        try (RunningGateway brief = RunningGateway.with(RunningGateway.settings(), 2, SHORT_HOLD_TICKS)) {
            Welcome before = joinAndBreakOff(brief);
            // The welcome may be here before the summary of the tick in which the player came.
            assertTrue(RunningGateway.eventually(() -> brief.match.summary().tick() > before.tick()
                    && brief.match.summary().players() == 0));
            try (RawWebSocket client = brief.connect("/play")) {
                client.sendMessage(hello("Ada", before.token()));
                assertFalse(client.readMessage(Welcome.class).resumed());
            }
        }
    }

    @Test
    void whoLeavesIsGoneAtOnce() throws IOException, InterruptedException {
        try (RawWebSocket client = server.connect("/play")) {
            client.sendMessage(hello("Ada", null));
            client.readMessage(Welcome.class);
            client.sendMessage(new Leave());

            assertEquals(1000, client.readUntil(RawWebSocket.CLOSE).closeCode());
            assertTrue(RunningGateway.eventually(() -> server.match.summary().players() == 0));
        }
    }

    @Test
    void everybodyIsToldWhenTheServerStops() throws IOException {
        try (RawWebSocket player = server.connect("/play");
                RawWebSocket visitor = server.connect("/echo")) {
            player.sendMessage(hello("Ada", null));
            player.readMessage(Welcome.class);
            long startNanos = System.nanoTime();
            server.close();

            assertTrue(System.nanoTime() - startNanos < 5_000_000_000L, "a bounded time");
            assertFarewell(player, CloseReason.SERVER_STOPPING, "stopping");
            assertEquals(1001, visitor.read().closeCode());
        }
    }

    private Hello hello(String name, SessionToken token) {
        return new Hello(Protocol.VERSION, server.match.behaviourHash(), name, token, false);
    }

    private Welcome joinAndBreakOff(RunningGateway gateway) throws IOException {
        try (RawWebSocket client = gateway.connect("/play")) {
            client.sendMessage(hello("Ada", null));
            Welcome welcome = client.readMessage(Welcome.class);
            client.sendMessage(new Ready(welcome.tick(), 1));
            return welcome;
        }
    }

    private static void assertFarewell(RawWebSocket client, CloseReason reason, String part) throws IOException {
        Notice notice = client.readFarewell();
        assertEquals(reason.code(), notice.code(), notice.text());
        assertTrue(notice.text().contains(part), notice.text());
    }
}
