package dev.tickwire.bot.network;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The event loops of a swarm and what runs on them. Thread safe. */
public final class BotNetwork implements AutoCloseable {
    private static final int CLOSE_SECONDS_MAX = 5;

    private final Vertx vertx;
    private final List<NetworkLoop> loops = new ArrayList<>();

    /**
     * Starts the event loops.
     *
     * @param loopCount      how many, each a thread
     * @param connectionsMax how many sockets a loop may have at a time
     * @param trust          which servers are believed
     */
    public BotNetwork(int loopCount, int connectionsMax, TlsTrust trust) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loopCount).setPreferNativeTransport(true));
        HttpClientAgent http = vertx.createHttpClient(
                trust.applyTo(new HttpClientOptions().setVerifyHost(trust.verifiesHost())), new PoolOptions());
        Queue<Context> contexts = new ConcurrentLinkedQueue<>();
        // Vert.x gives each of them an event loop of its own.
        DeploymentOptions options = new DeploymentOptions().setInstances(loopCount);
        vertx.deployVerticle(() -> new LoopOwner(contexts), options)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        for (Context context : contexts) {
            loops.add(new NetworkLoop(vertx, context, http, connectionsMax, trust));
        }
    }

    /** The event loops. */
    public List<NetworkLoop> loops() {
        return List.copyOf(loops);
    }

    /** What a server says over HTTP. */
    public MatchDirectory directoryOf(ServerAddress server) {
        return loops.get(0).directoryOf(server);
    }

    /** Closes all that is still open and ends the threads; waits for that no longer than some seconds. */
    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
            loops.forEach(NetworkLoop::release);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger(BotNetwork.class.getName()).log(System.Logger.Level.DEBUG, "did not close in order", e);
        }
    }

    /** Tells which event loop it was put on. */
    private static final class LoopOwner extends VerticleBase {
        private final Queue<Context> contexts;

        LoopOwner(Queue<Context> contexts) {
            this.contexts = contexts;
        }

        @Override
        public Future<?> start() throws Exception {
            contexts.add(context);
            return super.start();
        }
    }
}
