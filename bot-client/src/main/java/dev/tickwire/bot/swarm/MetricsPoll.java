package dev.tickwire.bot.swarm;

import dev.tickwire.bot.network.NetworkLoop;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.servermetrics.ServerFigures;
import dev.tickwire.bot.servermetrics.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a server for its metrics, if it is known where. To be used by the thread that runs the swarm. */
final class MetricsPoll implements Recorder.ServerWatch {
    private static final int LAST_ANSWER_SECONDS_MAX = 2;

    private final Optional<ResourceAddress> address;
    private final NetworkLoop loop;
    private final MillisClock clock;
    private final ServerFigures figures = new ServerFigures();
    private CompletableFuture<Snapshot> answer;
    private double newestMillis = Double.NEGATIVE_INFINITY;
    private double beforeNewestMillis = Double.NEGATIVE_INFINITY;
    private String trouble = "";

    MetricsPoll(Optional<ResourceAddress> address, NetworkLoop loop, MillisClock clock) {
        this.address = address;
        this.loop = loop;
        this.clock = clock;
    }

    @Override
    public void ask() {
        if (address.isEmpty()) {
            return;
        }
        if (answer != null) {
            if (!answer.isDone()) {
                return;
            }
            keep(answer);
        }
        answer = loop.get(address.get().server(), address.get().path())
                .thenApply(bytes -> Snapshot.parse(new String(bytes, StandardCharsets.UTF_8), clock.nowMillis()));
    }

    @Override
    public Map<String, Double> newest() {
        return figures.between(beforeNewestMillis, newestMillis);
    }

    /** What the server said from a time on; waits a little for the last answer. */
    Map<String, Double> since(double fromMillis) throws InterruptedException {
        if (answer != null) {
            try {
                answer.get(LAST_ANSWER_SECONDS_MAX, TimeUnit.SECONDS);
                keep(answer);
            } catch (ExecutionException | TimeoutException e) {
                trouble = describe(e);
            }
            answer = null;
        }
        return figures.between(fromMillis, Double.POSITIVE_INFINITY);
    }

    /** What went wrong the last time, or empty. */
    String trouble() {
        return trouble;
    }

    private void keep(CompletableFuture<Snapshot> done) {
        try {
            figures.add(done.join());
            beforeNewestMillis = newestMillis;
            newestMillis = figures.newestMillis();
            trouble = "";
        } catch (RuntimeException e) {
            trouble = describe(e);
        }
    }

    private static String describe(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof TimeoutException ? "no answer" : String.valueOf(cause.getMessage());
    }
}
