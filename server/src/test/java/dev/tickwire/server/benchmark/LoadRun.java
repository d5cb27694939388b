package dev.tickwire.server.benchmark;

import com.sun.management.ThreadMXBean;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCount;
import dev.tickwire.server.replication.FrameSection;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One workload, played for a while with a client for each player, and what that took. Everything is on this thread, so a tick
 * finds the caches as the clients left them.
 */
final class LoadRun {
    private static final int WARM_UP_TICKS = 10 * Workload.TICK_RATE_HZ;
    private static final int MEASURED_TICKS = 30 * Workload.TICK_RATE_HZ;
    private static final double MEASURED_SECONDS = (double) MEASURED_TICKS / Workload.TICK_RATE_HZ;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Workload workload;
    private final PlayedMatch played;
    private final List<WatchingClient> clients = new ArrayList<>();
    private final long[] tickNanos = new long[MEASURED_TICKS];
    private final long[] tickCpuNanos = new long[MEASURED_TICKS];
    private long allocatedBytes;

    LoadRun(Workload workload) {
        this.workload = workload;
        played = new PlayedMatch(workload);
        Match match = played.match();
        for (int slot = 0; slot < workload.players(); slot++) {
            WatchingClient client = new WatchingClient(match, slot);
            clients.add(client);
            played.addReader(client);
        }
        for (int i = 0; i < WARM_UP_TICKS; i++) {
            played.tick();
            played.deliver();
        }
        clients.forEach(WatchingClient::startCounting);
        for (int i = 0; i < MEASURED_TICKS; i++) {
            measureTick(i);
            played.deliver();
        }
        Arrays.sort(tickNanos);
        Arrays.sort(tickCpuNanos);
    }

    private void measureTick(int index) {
        long startBytes = threads.getCurrentThreadAllocatedBytes();
        long startCpuNanos = threads.getCurrentThreadCpuTime();
        long startNanos = System.nanoTime();
        played.tick();
        tickNanos[index] = System.nanoTime() - startNanos;
        tickCpuNanos[index] = threads.getCurrentThreadCpuTime() - startCpuNanos;
        allocatedBytes += threads.getCurrentThreadAllocatedBytes() - startBytes;
    }

    Workload workload() {
        return workload;
    }

    /** Bytes that a client was sent in a second, WebSocket's own left out. */
    double bytesPerClientAndSecond() {
        double sum = 0;
        for (FrameSection section : FrameSection.values()) {
            sum += bytesPerClientAndSecond(section);
        }
        return sum;
    }

    double bytesPerClientAndSecond(FrameSection section) {
        return perClientAndSecond(clients.stream()
                        .mapToLong(client -> client.bitsOf(section))
                        .sum())
                / Byte.SIZE;
    }

    double framesPerClientAndSecond() {
        return perClientAndSecond(
                clients.stream().mapToLong(WatchingClient::frameCount).sum());
    }

    /** How long a tick took; what else ran on the machine is in it. */
    double tickMillis(int percentile) {
        return tickNanos[MEASURED_TICKS * percentile / 100] / 1e6;
    }

    /** How long a tick had the processor. */
    double tickCpuMillis(int percentile) {
        return tickCpuNanos[MEASURED_TICKS * percentile / 100] / 1e6;
    }

    double allocatedBytesPerTick() {
        return (double) allocatedBytes / MEASURED_TICKS;
    }

    /** Comparisons of a replica with the truth. */
    int checks() {
        return clients.stream().mapToInt(WatchingClient::checks).sum();
    }

    int mismatches() {
        return clients.stream().mapToInt(WatchingClient::mismatches).sum();
    }

    /** Ticks that nobody was shown, and inputs that were refused. */
    long faults() {
        return played.match().count(MatchCount.UNPUBLISHED_TICKS)
                + played.match().count(MatchCount.REFUSED_EVENTS);
    }

    private double perClientAndSecond(long sum) {
        return sum / MEASURED_SECONDS / clients.size();
    }
}
