package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.AdminToken;
import dev.tickwire.server.config.source.Reloadable;
import dev.tickwire.server.gateway.TlsOptions;
import dev.tickwire.server.tls.PemFiles;
import dev.tickwire.server.tls.TlsIdentity;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port for those who run the server. It has an event loop and threads of its own, so that nobody who reads slowly, or asks
 * for much, costs a player anything. Thread safe.
 */
public final class AdminPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminPort.class);

    private static final FileSystemOptions NO_FILES =
            new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);

    private static final int WORKERS = 2;
    private static final int START_MILLIS_MAX = 30_000;
    private static final int CHANGE_MILLIS_MAX = 5_000;
    private static final int HANDSHAKE_SECONDS_MAX = 10;
    private static final int STOP_MILLIS_MAX = 1_500;
    private static final int HEADER_BYTES_MAX = 8_192;
    private static final int REQUEST_LINE_BYTES_MAX = 2_048;

    /** Longer than it takes anybody who reads at all to take a piece of an answer. */
    private static final int STUCK_SECONDS_MAX = 60;

    private final Vertx vertx;
    private final HttpServer server;
    private final AdminService service;
    private final AuditLog audit;
    private final Optional<String> madeUpSecret;

    /** The tokens that are good now, and whether they are that which was made up; guarded by this. */
    private TokenRing tokens;

    private boolean isMadeUp;

    /** As whom it speaks TLS now; guarded by this. */
    private Optional<TlsIdentity> identity;

    private AdminPort(
            Vertx vertx,
            HttpServer server,
            AdminService service,
            AuditLog audit,
            TokenRing tokens,
            Optional<String> madeUpSecret,
            Optional<TlsIdentity> identity) {
        this.vertx = vertx;
        this.server = server;
        this.service = service;
        this.audit = audit;
        this.tokens = tokens;
        this.madeUpSecret = madeUpSecret;
        this.identity = identity;
        isMadeUp = madeUpSecret.isPresent();
    }

    /**
     * Starts to listen.
     *
     * @throws dev.tickwire.server.config.InvalidSettingException if a certificate is not as it should be
     * @throws IOException if the address cannot be listened on, or the audit file not be written to; the message says which and
     *     why
     */
    public static AdminPort open(AdminSettings settings, AdminParts parts) throws IOException {
        Optional<TlsIdentity> identity = settings.tls().map(files -> PemFiles.read(files, Instant.now()));
        AuditLog audit = AuditLog.open(settings.auditFile());
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(WORKERS)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(NO_FILES));
        try {
            // One that is printed is not for a port that others can reach.
            Optional<String> madeUp = settings.tokens().isEmpty() && settings.isLocal()
                    ? Optional.of(TokenRing.newSecret())
                    : Optional.empty();
            TokenRing tokens =
                    TokenRing.of(madeUp.map(secret -> List.of(new AdminToken("startup", AdminRole.OPERATE, secret)))
                            .orElse(settings.tokens()));
            AdminService service =
                    new AdminService(vertx, new Policy(settings, tokens), settings.guardReadings(), parts, audit);
            HttpServer server = vertx.createHttpServer(options(settings, identity));
            service.attach(server);
            await(server.listen(), START_MILLIS_MAX);
            warn(settings, tokens);
            return new AdminPort(vertx, server, service, audit, tokens, madeUp, identity);
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

    /** Of what makes a port that others can reach unsafe, or useless. */
    private static void warn(AdminSettings settings, TokenRing tokens) {
        if (!settings.isLocal() && settings.tls().isEmpty()) {
            LOG.warn(
                    "The admin port on {} speaks HTTP without TLS: whoever can listen in on the network can read tokens."
                            + " admin.tls gives it a certificate",
                    settings.host());
        }
        if (tokens.isEmpty()) {
            LOG.warn(
                    "Nobody can use the API of the admin port on {}: admin.tokens names nobody, and a token is made up"
                            + " and printed only where no other machine can reach it",
                    settings.host());
        }
    }

    private static HttpServerOptions options(AdminSettings settings, Optional<TlsIdentity> identity) {
        HttpServerOptions options = new HttpServerOptions()
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
        identity.ifPresent(own -> options.setSsl(true)
                .setUseAlpn(false)
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS_MAX)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setKeyCertOptions(TlsOptions.keyOf(own)));
        return options;
    }

    /** The port that it listens on. */
    public int port() {
        return server.actualPort();
    }

    /** As whom it speaks TLS to those who connect now; empty if it speaks none. */
    public synchronized Optional<TlsIdentity> identity() {
        return identity;
    }

    /** The token for operating that was made up at the start, because none was given. */
    public Optional<String> madeUpSecret() {
        return madeUpSecret;
    }

    /**
     * Looks at other settings, of which tokens, limits, names and another certificate can be taken over. Tokens that are not among them are no longer
     * good from then on, and live feeds that were opened with them are closed. The one that was made up at the start is good until
     * there are others. Any thread but the port's own event loop.
     *
     * @throws dev.tickwire.server.config.InvalidSettingException if a certificate is not as it should be
     */
    public synchronized Reloadable.Step prepare(AdminSettings next) {
        boolean staysMadeUp = isMadeUp && next.tokens().isEmpty();
        TokenRing following = staysMadeUp ? tokens : tokens.succeededBy(next.tokens());
        List<String> changes = new ArrayList<>();
        tokens.replacedIn(next.tokens()).forEach(name -> changes.add("the token of " + name + ": another one"));
        boolean beginsOrEndsTls = next.tls().isPresent() != identity.isPresent();
        Optional<TlsIdentity> other = beginsOrEndsTls
                ? Optional.empty()
                : next.tls()
                        .map(files -> PemFiles.read(files, Instant.now()))
                        .filter(read -> !identity.equals(Optional.of(read)));
        other.ifPresent(read -> changes.add("the admin port's " + read));
        return new Reloadable.Step(
                changes,
                beginsOrEndsTls ? List.of("admin.tls.certificate, to begin or end TLS") : List.of(),
                () -> change(next, following, staysMadeUp, other));
    }

    private synchronized void change(
            AdminSettings next, TokenRing following, boolean staysMadeUp, Optional<TlsIdentity> other) {
        Promise<Void> done = Promise.promise();
        vertx.runOnContext(ignored -> {
            service.change(next, following);
            done.complete();
        });
        try {
            await(done.future(), CHANGE_MILLIS_MAX);
            if (other.isPresent()) {
                await(server.updateSSLOptions(TlsOptions.of(other.get()), true), CHANGE_MILLIS_MAX);
                identity = other;
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the admin port did not take its settings over in time", e);
        }
        tokens = following;
        isMadeUp = staysMadeUp;
        if (following.isEmpty()) {
            LOG.warn("There are no tokens any more: nobody can use the API until admin.tokens names somebody");
        }
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
