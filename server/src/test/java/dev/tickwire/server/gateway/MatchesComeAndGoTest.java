package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.Server;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.MatchReport;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand matches are made, played by bots and by somebody over a socket, and ended; the server is as it was before. */
@Tag("proof")
@Tag("sockets")
class MatchesComeAndGoTest {
    private static final int MATCHES = Integer.getInteger("tickwire.matches", 1_000);
    private static final int MATCHES_BEFORE = 200;
    private static final int AT_ONCE = 20;
    private static final int FILL = 8;
    private static final int FRAMES_READ = 2;

    /** Longer than whoever comes to a match that has ended is told so. */
    private static final int SETTLE_MILLIS = 12_000;

    /** A match that is kept has some hundred thousand. */
    private static final long HEAP_BYTES_MAX_PER_MATCH = 4_000;

    private int made;

    @Test
    void aThousandMatchesLeaveNothingBehind() throws IOException, InterruptedException {
        ServerSettings settings = ServerSettings.forGame(
                        GatewaySettings.of("127.0.0.1", 0, 1),
                        "provingground",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(0),
                        30,
                        OptionalInt.empty(),
                        1,
                        0)
                .withHosting(HostingSettings.DEFAULT.withEnds(60, 0));
        try (Server server = Server.start(settings)) {
            comeAndGo(server, MATCHES_BEFORE);
            Footprint before = settle(server);
            long startNanos = System.nanoTime();
            comeAndGo(server, MATCHES);
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            Footprint after = settle(server);
            System.out.printf(
                    Locale.ROOT,
                    "%d matches in %.0f s, each with a player over a socket and bots up to %d%nbefore: %s%nafter:  %s%n",
                    MATCHES,
                    seconds,
                    FILL,
                    before,
                    after);
            assertEquals(1, server.matches().size());
            assertEquals(before.threads, after.threads, "threads");
            assertEquals(before.descriptors, after.descriptors, "descriptors");
            long growth = after.heapBytes - before.heapBytes;
            assertTrue(growth < MATCHES * HEAP_BYTES_MAX_PER_MATCH, growth + " bytes of heap");
        }
    }

    private void comeAndGo(Server server, int count) throws IOException {
        for (int rest = count; rest > 0; rest -= AT_ONCE) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                visits.add(new Visit(server, ++made));
            }
            for (Visit visit : visits) {
                visit.watchSome();
            }
            for (Visit visit : visits) {
                visit.end();
            }
        }
    }

    private static Footprint settle(Server server) throws InterruptedException {
        assertTrue(RunningGateway.eventually(() -> server.operations().matches().size() == 1));
        Thread.sleep(SETTLE_MILLIS);
        // Weak things and those with a finalizer take more than one round.
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(200);
        }
        return new Footprint(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                Optional.ofNullable(new File("/proc/self/fd").list()).orElse(new String[0]).length);
    }

    /**
     * What a process holds.
     *
     * @param heapBytes   after garbage collection
     * @param descriptors open files and sockets; 0 where that cannot be told
     */
    private record Footprint(long heapBytes, int threads, int descriptors) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.2f MB of heap, %d threads, %d descriptors", heapBytes / 1e6, threads, descriptors);
        }
    }

    /** A match from its making to its end, and somebody who plays in it or watches. */
    private static final class Visit {
        private final Server server;
        private final String id;
        private final RawWebSocket socket;

        Visit(Server server, int number) throws IOException {
            this.server = server;
            boolean isSkirmish = number % 2 == 0;
            boolean spectates = number % 3 == 0;
            MatchReport made = server.operations()
                    .create(new MatchOrder(
                            Optional.empty(),
                            Optional.of(isSkirmish ? "skirmish" : "provingground"),
                            List.of(),
                            Map.of(),
                            OptionalInt.of(2 * FILL),
                            OptionalInt.empty(),
                            OptionalInt.of(FILL),
                            OptionalInt.of(number),
                            false));
            id = made.id();
            socket = new RawWebSocket(server.gateway().port());
            socket.upgrade("/play?match=" + id);
            String behaviourHash = server.matches().stream()
                    .filter(match -> match.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .behaviourHash();
            socket.sendMessage(new Hello(Protocol.VERSION, behaviourHash, "Ada", null, spectates));
            socket.sendMessage(new Ready(socket.readMessage(Welcome.class).tick(), 1));
        }

        void watchSome() throws IOException {
            for (int frames = 0; frames < FRAMES_READ; frames++) {
                assertEquals(RawWebSocket.BINARY, socket.read().kind());
            }
            assertTrue(server.operations().match(id).orElseThrow().bots() > 0, "bots play, too");
        }

        void end() throws IOException {
            server.operations().end(id, "it was long enough");
            assertEquals(CloseReason.MATCH_ENDED.code(), socket.readFarewell().code());
            socket.close();
        }
    }
}
