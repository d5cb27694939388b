package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Notice;
import dev.tickwire.server.bots.BotCrew;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.TrafficLimits;
import dev.tickwire.server.match.Audience;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One client that never reads costs the server under 256 KB, and nobody else anything: over real sockets, in a match in which a
 * lot happens, with the server's own limits, until it is closed with its reason.
 *
 * <p>What it costs is the heap and the direct memory that are in use more than before, with so many of them that what else goes on
 * is small beside it, and what the kernel holds for its socket.
 */
class ClientThatNeverReadsTest {
    private static final int COST_BYTES_MAX = 256 * 1024;

    private static final int BOTS = 128;
    private static final int READERS = 3;
    private static final int NEVER_READING = 20;
    private static final int BODY_HOLD_TICKS = RunningGateway.TICK_RATE_HZ;

    /** On a busy machine an event loop stands still for a while; nobody shall miss a tick for that. */
    private static final int POOLED_FRAMES = 256;

    /** Long enough for the last words to be read at last. */
    private static final int CLOSE_MILLIS = 60_000;

    private static final int WARM_UP_MILLIS = 4_000;
    private static final int SAMPLE_MILLIS = 500;
    private static final int CLOSED_MILLIS_MAX = 90_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final TimeLimits usual = TimeLimits.DEFAULT;
    private final GatewaySettings settings = GatewaySettings.of("127.0.0.1", 0, 1)
            .withTimes(new TimeLimits(
                    usual.requestMillis(),
                    usual.responseMillis(),
                    usual.helloMillis(),
                    usual.silenceMillis(),
                    CLOSE_MILLIS));
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final List<SocketPlayer> readers = new ArrayList<>();
    private final List<NeverReadingClient> clients = new ArrayList<>();
    private RunningGateway server;
    private Future<?> reading;
    private volatile int tick;
    private volatile boolean done;

    /** The clients that never read have been closed. */
    private volatile boolean over;

    private long heapBefore;
    private long directBefore;

    @BeforeEach
    void openMatchOfBotsAndReaders() throws Exception {
        assumeTrue(KernelSendQueue.isKnown(), "only Linux says what its kernel holds");
        server = RunningGateway.with(settings, BOTS + READERS + NEVER_READING, BODY_HOLD_TICKS, 1, POOLED_FRAMES);
        Brains brains = new Brains(new BrainOptions(Optional.empty(), AimStyle.MOUSE));
        new BotCrew(server.match, BOTS, 3, brains, threads::execute).join();
        new Audience(server.match, Runnable::run).add(frame -> tick = frame.tick());
        for (int i = 0; i < READERS; i++) {
            readers.add(new SocketPlayer(server, new ProvingGroundType(), i));
        }
        reading = threads.submit(this::keepReading);
        Thread.sleep(WARM_UP_MILLIS);
        heapBefore = heapBytes();
        directBefore = directBytes();
    }

    @AfterEach
    void close() throws Exception {
        done = true;
        for (NeverReadingClient client : clients) {
            client.close();
        }
        for (SocketPlayer reader : readers) {
            reader.close();
        }
        if (server != null) {
            server.close();
        }
        threads.shutdown();
    }

    @Test
    @Tag("sockets")
    void ofOneThatPlaysOn() throws Exception {
        costsLittleUntilItIsClosed(NeverReadingClient.Kind.BLIND, CloseReason.TOO_SLOW);
    }

    @Test
    @Tag("proof")
    void ofOneThatAsksForAsManyAnswersAsItMay() throws Exception {
        costsLittleUntilItIsClosed(NeverReadingClient.Kind.PINGING, CloseReason.TOO_SLOW);
    }

    @Test
    @Tag("proof")
    void ofOneThatDoesNothing() throws Exception {
        costsLittleUntilItIsClosed(NeverReadingClient.Kind.SILENT, CloseReason.TIMED_OUT);
    }

    private void costsLittleUntilItIsClosed(NeverReadingClient.Kind kind, CloseReason reason) throws Exception {
        for (int i = 0; i < NEVER_READING; i++) {
            clients.add(new NeverReadingClient(server, kind));
        }
        long start = System.nanoTime();
        long kernelBytesMax = 0;
        // On a thread of its own: collecting garbage takes so long on a busy machine that they would be taken for
        // silent.
        Future<?> playing = threads.submit(this::keepPlaying);
        // A second after they have been closed their bodies are gone.
        while (server.match.summary().players() > READERS) {
            long kernelBytes = kernelBytes();
            kernelBytesMax = Math.max(kernelBytesMax, kernelBytes);
            checkCost(kernelBytes);
            assertTrue(System.nanoTime() - start < CLOSED_MILLIS_MAX * NANOS_PER_MILLI, "they are not closed");
            Thread.sleep(SAMPLE_MILLIS);
        }
        over = true;
        playing.get(10, TimeUnit.SECONDS);

        assertTrue(
                kernelBytesMax > settings.traffic().kernelSendBytes(), "the kernel held " + kernelBytesMax + " bytes");
        for (NeverReadingClient client : clients) {
            Notice farewell = client.readFarewell();
            assertEquals(reason.code(), farewell.code(), farewell.text());
        }
        done = true;
        reading.get(10, TimeUnit.SECONDS);
        for (SocketPlayer reader : readers) {
            assertEquals("", reader.farewell());
            assertTrue(reader.frames() > 5 * RunningGateway.TICK_RATE_HZ, reader.frames() + " frames");
            assertEquals(0, reader.gaps(), "ticks that others missed");
            assertEquals(1, reader.resyncs(), "others were described everything anew");
            assertEquals(0, reader.mismatches());
        }
    }

    private void checkCost(long kernelBytes) {
        long heap = (heapBytes() - heapBefore) / NEVER_READING;
        long direct = (directBytes() - directBefore) / NEVER_READING;
        String cost = heap + " bytes of heap, " + direct + " of direct memory, " + kernelBytes + " in the kernel";
        assertTrue(heap + direct + kernelBytes < COST_BYTES_MAX, cost);
    }

    /** Without the program that knows, the most that the kernel may hold: it doubles what it is asked for. */
    private long kernelBytes() throws IOException {
        TrafficLimits limits = settings.traffic();
        long most = Math.max(KernelSendQueue.payloadBytesMax(server.port()), 2L * limits.kernelSendBytes());
        return KernelSendQueue.memoryBytesMax(server.port()).orElse(most);
    }

    private Void keepPlaying() throws IOException, InterruptedException {
        while (!over && !done) {
            for (NeverReadingClient client : clients) {
                client.play(tick);
            }
            Thread.sleep(2);
        }
        return null;
    }

    private Void keepReading() throws IOException, InterruptedException {
        while (!done) {
            for (SocketPlayer reader : readers) {
                reader.play();
            }
            Thread.sleep(2);
        }
        return null;
    }

    private static long heapBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Of buffers, and of what lies unused beside them and cannot be used for others. */
    private static long directBytes() {
        return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT)
                .metric()
                .usedDirectMemory();
    }
}
