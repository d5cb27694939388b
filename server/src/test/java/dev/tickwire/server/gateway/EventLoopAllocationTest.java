package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.server.config.GatewaySettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a running gateway allocates for each message that goes in or out: players over real sockets send an input and read a
 * frame in every tick. The virtual machine's own allocations, while it compiles, are accounted to the threads that were running;
 * so of several windows the quietest counts.
 */
@Tag("sockets")
class EventLoopAllocationTest {
    private static final int PLAYERS = 30;
    private static final int WARM_UP_MILLIS = 8_000;
    private static final int WINDOW_MILLIS = 2_000;
    private static final int WINDOWS = 5;
    private static final double BYTES_PER_MESSAGE_MAX = 10;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<SocketPlayer> players = new ArrayList<>();

    @Test
    void anEventLoopAllocatesAlmostNothingForAMessageAndTheTickThreadNothing() throws Exception {
        try (RunningGateway server = RunningGateway.with(GatewaySettings.of("127.0.0.1", 0, 1), PLAYERS, 60, 1)) {
            for (int i = 0; i < PLAYERS; i++) {
                SocketPlayer player = new SocketPlayer(server, new ProvingGroundType(), i);
                player.setKeepAliveTicks(1);
                players.add(player);
            }
            play(WARM_UP_MILLIS);
            long eventLoop = threadId("vert.x-eventloop-thread");
            long tickThread = threadId(RunningGateway.TICK_THREAD);
            double bytesPerMessage = Double.MAX_VALUE;
            long tickBytes = Long.MAX_VALUE;
            for (int window = 0; window < WINDOWS; window++) {
                long messagesBefore = messages();
                long bytesBefore = threads.getThreadAllocatedBytes(eventLoop);
                long tickBytesBefore = threads.getThreadAllocatedBytes(tickThread);
                play(WINDOW_MILLIS);
                long bytes = threads.getThreadAllocatedBytes(eventLoop) - bytesBefore;
                bytesPerMessage = Math.min(bytesPerMessage, (double) bytes / (messages() - messagesBefore));
                tickBytes = Math.min(tickBytes, threads.getThreadAllocatedBytes(tickThread) - tickBytesBefore);
            }

            for (SocketPlayer player : players) {
                assertEquals("", player.farewell());
                assertEquals(0, player.mismatches());
            }
            long expected = 2L * PLAYERS * RunningGateway.TICK_RATE_HZ * WINDOW_MILLIS * WINDOWS / 1000;
            assertTrue(messages() > expected / 2, "only " + messages() + " messages");
            assertTrue(bytesPerMessage < BYTES_PER_MESSAGE_MAX, bytesPerMessage + " bytes for a message");
            assertEquals(0, tickBytes, "bytes of the tick thread");
        } finally {
            for (SocketPlayer player : players) {
                player.close();
            }
        }
    }

    private void play(int millis) throws IOException, InterruptedException {
        long endNanos = System.nanoTime() + millis * NANOS_PER_MILLI;
        while (System.nanoTime() - endNanos < 0) {
            for (SocketPlayer player : players) {
                player.play();
            }
            Thread.sleep(2);
        }
    }

    private long messages() {
        return players.stream().mapToLong(SocketPlayer::messages).sum();
    }

    private long threadId(String namePrefix) {
        List<Long> ids = new ArrayList<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(namePrefix)) {
                ids.add(thread.getThreadId());
            }
        }
        assertEquals(1, ids.size(), "threads named " + namePrefix);
        return ids.get(0);
    }
}
