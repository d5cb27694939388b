package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.server.config.EventLoopSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However sockets are served, what goes in comes out. */
class WaysToServeSocketsTest {
    /** More than fits into the kernel's buffers and the server's. */
    private static final int MESSAGES = 200;

    private static final int MESSAGE_BYTES = 8_000;

    private static final int UNREAD_MILLIS = 200;

    static Stream<EventLoopSettings> ways() {
        return Stream.of(
                EventLoopSettings.of(1),
                new EventLoopSettings(1, 0, true),
                new EventLoopSettings(1, EventLoopSettings.POLL_PAUSE_MICROS_MAX, true),
                new EventLoopSettings(1, EventLoopSettings.POLL_PAUSE_MICROS_DEFAULT, false));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatCannotBeSentAtOnceComesLaterWholeAndInOrder(EventLoopSettings way)
            throws IOException, InterruptedException {
        try (RunningGateway server =
                        RunningGateway.with(RunningGateway.settings().withEventLoops(way));
                RawWebSocket client = server.connect("/echo")) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(client));
            Thread.sleep(UNREAD_MILLIS);
            for (int i = 0; i < MESSAGES; i++) {
                RawWebSocket.Frame frame = client.read();
                assertEquals(RawWebSocket.BINARY, frame.kind(), "message " + i);
                assertArrayEquals(message(i), frame.payload(), "message " + i);
            }
            writing.join();
        }
    }

    private static void write(RawWebSocket client) {
        try {
            for (int i = 0; i < MESSAGES; i++) {
                client.send(RawWebSocket.BINARY, message(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] message(int number) {
        byte[] bytes = new byte[MESSAGE_BYTES];
        new Random(number).nextBytes(bytes);
        return bytes;
    }
}
