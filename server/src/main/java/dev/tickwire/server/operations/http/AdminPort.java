package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.AdminToken;
import dev.tickwire.server.operations.live.FigureSeries;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The port for those who run the server. It has an event loop and threads of its own, so that nobody who reads slowly, or asks
 * for much, costs a player anything. Thread safe.
 */
public final class AdminPort implements AutoCloseable {
    private static final FileSystemOptions NO_FILES =
            new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);

    private static final int WORKERS = 2;
    private static final int START_MILLIS_MAX = 30_000;
    private static final int STOP_MILLIS_MAX = 1_500;
    private static final int HEADER_BYTES_MAX = 8_192;
    private static final int REQUEST_LINE_BYTES_MAX = 2_048;
    private static final int SWEEP_MILLIS = 1_000;

    /** Longer than it takes anybody who reads at all to take a piece of an answer. */
    private static final int STUCK_SECONDS_MAX = 60;

    private final Vertx vertx;
    private final HttpServer server;
    private final AuditLog audit;
    private final Optional<String> madeUpSecret;

    private AdminPort(Vertx vertx, HttpServer server, AuditLog audit, Optional<String> madeUpSecret) {
        this.vertx = vertx;
        this.server = server;
        this.audit = audit;
        this.madeUpSecret = madeUpSecret;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the address cannot be listened on, or the audit file not be written to; the message says which and
     *     why
     */
    public static AdminPort open(AdminSettings settings, AdminParts parts) throws IOException {
        AuditLog audit = AuditLog.open(settings.auditFile());
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(WORKERS)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(NO_FILES));
        try {
            Optional<String> madeUp =
                    settings.tokens().isEmpty() ? Optional.of(TokenRing.newSecret()) : Optional.empty();
            List<AdminToken> tokens = madeUp.map(
                            secret -> List.of(new AdminToken("startup", AdminRole.OPERATE, secret)))
                    .orElse(settings.tokens());
            HttpServer server = listen(vertx, settings, parts, new TokenRing(tokens), audit);
            return new AdminPort(vertx, server, audit, madeUp);
        } catch (ExecutionException | TimeoutException e) {
            vertx.close();
            audit.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(
                    "Cannot listen on " + settings.host() + " port " + settings.port() + " for the admin port: "
                            + cause.getMessage() + " (--admin-port chooses another, --no-admin does without)",
                    e);
        }
    }

    private static HttpServer listen(
            Vertx vertx, AdminSettings settings, AdminParts parts, TokenRing tokens, AuditLog audit)
            throws ExecutionException, TimeoutException {
        AdminCounters counters = new AdminCounters();
        counters.register(parts.metrics().meters());
        Access access = new Access(tokens, settings.limits(), counters, parts.clock());
        AdminConnections connections = new AdminConnections(settings.limits().connections(), counters, parts.clock());
        List<ApiRoute> routes = ApiRoutes.of(parts.operations(), parts.configuration());
        ApiCalls calls = new ApiCalls(vertx, access, audit, settings.limits(), counters);

        Router router = Router.router(vertx);
        new AdminRouter(new HostPolicy(settings.names()), connections, counters, calls, routes).prepare(router);
        new Readings(
                        vertx,
                        access,
                        parts,
                        settings.guardReadings(),
                        settings.limits().callMillis())
                .mount(router);
        Description.mount(router, access);
        calls.mount(routes, router);
        parts.operations().ifPresent(operations -> {
            FeedReport report = new FeedReport(
                    operations,
                    parts.health(),
                    new FigureSeries(parts.sources(), parts.clock()),
                    InstantSource.system());
            Context loop = vertx.getOrCreateContext();
            MatchPictures pictures =
                    new MatchPictures(parts.sources().matches(), task -> loop.runOnContext(ignored -> task.run()));
            new LiveFeed(
                            vertx,
                            access,
                            connections,
                            counters,
                            parts.clock(),
                            settings.limits().feeds(),
                            report,
                            pictures)
                    .mount(router);
        });
        DashboardPage.mount(router);

        HttpServer server = vertx.createHttpServer(options(settings))
                .connectionHandler(connections::opened)
                .requestHandler(router);
        vertx.setPeriodic(SWEEP_MILLIS, timer -> connections.sweep());
        await(server.listen(), START_MILLIS_MAX);
        return server;
    }

    private static HttpServerOptions options(AdminSettings settings) {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setMaxInitialLineLength(REQUEST_LINE_BYTES_MAX)
                .setIdleTimeout(STUCK_SECONDS_MAX)
                .setMaxWebSocketFrameSize(LiveFeed.MESSAGE_BYTES_MAX)
                .setMaxWebSocketMessageSize(LiveFeed.MESSAGE_BYTES_MAX)
                .setHttp2ClearTextEnabled(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false);
    }

    /** The port that it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** The token for operating that was made up at the start, because none was given. */
    public Optional<String> madeUpSecret() {
        return madeUpSecret;
    }

    /** Frees the port; whoever is connected is cut off. */
    @Override
    public void close() {
        try {
            await(vertx.close(), STOP_MILLIS_MAX);
        } catch (ExecutionException | TimeoutException e) {
            // The process ends, and with it whatever would not close.
        }
        audit.close();
    }

    private static void await(Future<?> future, int millisMax) throws ExecutionException, TimeoutException {
        try {
            future.toCompletionStage().toCompletableFuture().get(millisMax, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException("interrupted", e);
        }
    }
}
