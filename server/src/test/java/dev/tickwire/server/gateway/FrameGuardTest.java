package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.TrafficLimits;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client must not send on a WebSocket, and what becomes of it. */
@Tag("sockets")
class FrameGuardTest {
    private static final int ECHO_BYTES_MAX = 1_000;
    private static final int SILENCE_MILLIS_MAX = 700;

    private static RunningGateway server;

    @BeforeAll
    static void open() {
        server = RunningGateway.with(RunningGateway.settings()
                .withTimes(new TimeLimits(5_000, 5_000, 500, SILENCE_MILLIS_MAX, 500))
                .withTraffic(new TrafficLimits(ECHO_BYTES_MAX, 100, 10, 16 * 1_024, 16 * 1_024, 256 * 1_024)));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aMessageThatIsTooLongClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            client.send(RawWebSocket.BINARY, new byte[ECHO_BYTES_MAX + 1]);

            assertEquals(1009, client.read().closeCode());
            assertTrue(client.isEnded());
        }
    }

    @Test
    void fragmentsThatAddUpToTooMuchCloseTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            client.write(RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[ECHO_BYTES_MAX]));
            client.write(RawWebSocket.frame(false, RawWebSocket.CONTINUATION, new byte[1]));

            assertEquals(1009, client.read().closeCode());
        }
    }

    @Test
    void aFrameThatIsTooLongToBeReadAtAllClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            client.send(RawWebSocket.BINARY, new byte[TrafficLimits.FRAME_BYTES_MAX + 1]);

            assertEquals(1009, client.read().closeCode());
        }
    }

    @Test
    void textThatIsNotUtf8ClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            client.send(RawWebSocket.TEXT, new byte[] {'a', (byte) 0xc0, (byte) 0xaf});

            assertEquals(1007, client.read().closeCode());
        }
    }

    @Test
    void anUnmaskedFrameClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            client.write(new byte[] {(byte) 0x81, 1, 'x'});

            assertEquals(1002, client.read().closeCode());
        }
    }

    @Test
    void aContinuationOfNothingClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            client.send(RawWebSocket.CONTINUATION, new byte[] {1});

            assertEquals(1002, client.read().closeCode());
        }
    }

    @Test
    void aFloodOfPingsClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            for (int i = 0; i < 50; i++) {
                client.send(RawWebSocket.PING, new byte[0]);
            }

            assertEquals(1008, client.readUntil(RawWebSocket.CLOSE).closeCode());
            assertTrue(server.refused(Refusal.TOO_MANY_PINGS) >= 1);
        }
    }

    @Test
    void manyMessagesAtOnceAllComeBackToOneWhoReadsThem() throws IOException {
        int count = 150;
        try (RawWebSocket client = server.connect("/echo")) {
            for (int i = 0; i < count; i++) {
                client.send(RawWebSocket.TEXT, new byte[ECHO_BYTES_MAX]);
            }
            for (int i = 0; i < count; i++) {
                assertEquals(ECHO_BYTES_MAX, client.read().payload().length);
            }
            client.sendText("and now");
            assertEquals("and now", client.read().text());
        }
    }

    @Test
    void aFloodOfMessagesClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            for (int i = 0; i < 300; i++) {
                client.write(
                        RawWebSocket.frame(false, i == 0 ? RawWebSocket.TEXT : RawWebSocket.CONTINUATION, new byte[0]));
            }

            assertEquals(1008, client.readUntil(RawWebSocket.CLOSE).closeCode());
            assertTrue(server.refused(Refusal.TOO_MANY_FRAMES) >= 1);
        }
    }

    @Test
    void silenceClosesTheSocket() throws IOException {
        try (RawWebSocket client = server.connect("/echo")) {
            assertEquals(1008, client.read().closeCode());
            assertTrue(server.refused(Refusal.SILENT) >= 1);
        }
    }

    @Test
    void aCloseThatNobodyAnswersEndsSoon() throws IOException, InterruptedException {
        long before = server.refused(Refusal.CLOSE_UNANSWERED);
        try (RawWebSocket client = server.connect("/echo")) {
            client.send(RawWebSocket.TEXT, new byte[] {(byte) 0xff});

            assertTrue(client.isEnded());
            assertTrue(RunningGateway.eventually(() -> server.refused(Refusal.CLOSE_UNANSWERED) > before));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {RawWebSocket.BINARY, RawWebSocket.TEXT})
    void answersThatNobodyReadsDoNotPileUp(int kind) throws IOException, InterruptedException {
        TrafficLimits manyFrames =
                new TrafficLimits(ECHO_BYTES_MAX, 1_000_000, 10, 16 * 1_024, 16 * 1_024, 256 * 1_024);
        try (RunningGateway fast = RunningGateway.with(RunningGateway.settings()
                        .withTimes(new TimeLimits(5_000, 5_000, 500, SILENCE_MILLIS_MAX, 500))
                        .withTraffic(manyFrames));
                RawWebSocket client = fast.connect("/echo")) {
            byte[] message = new byte[ECHO_BYTES_MAX];
            boolean open = true;
            // Either the server stops to read and so hears nothing more, or it sees what waits to be sent.
            while (open && fast.refused(Refusal.SILENT) + fast.refused(Refusal.MESSAGES_UNREAD) == 0) {
                open = trySend(client, kind, message);
            }

            assertTrue(RunningGateway.eventually(() -> fast.gateway.openConnections() == 0));
            assertEquals(1, fast.refused(Refusal.SILENT) + fast.refused(Refusal.MESSAGES_UNREAD));
        }
    }

    private static boolean trySend(RawWebSocket client, int kind, byte[] message) {
        try {
            client.send(kind, message);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
