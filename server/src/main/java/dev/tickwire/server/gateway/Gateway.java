package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.source.Reloadable;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.page.PageFiles;
import dev.tickwire.server.session.Admission;
import dev.tickwire.server.session.SessionCounters;
import dev.tickwire.server.session.SessionParts;
import dev.tickwire.server.tls.TlsIdentities;
import dev.tickwire.server.tls.TlsIdentity;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.transport.Transport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The server's door to the network, from {@link #open} to {@link #close}. Thread safe. */
public final class Gateway implements AutoCloseable {
    /** Vert.x's file cache would leave folders behind, and nothing is served from files. */
    private static final FileSystemOptions NO_FILES =
            new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);

    private static final int START_SECONDS_MAX = 30;
    private static final int TLS_MILLIS_MAX = 10_000;

    /** What closing takes beyond the time that clients are given. */
    private static final int STOP_MILLIS_MORE = 1_500;

    private final Vertx vertx;
    private final Transport transport;
    private final GatewayParts parts;
    private final List<GatewayVerticle> verticles;
    /** As whom it speaks TLS to those who connect now; guarded by this. */
    private Optional<TlsIdentity> identity;

    private final AtomicBoolean closed = new AtomicBoolean();

    private Gateway(
            Vertx vertx,
            Transport transport,
            GatewayParts parts,
            List<GatewayVerticle> verticles,
            Optional<TlsIdentity> identity) {
        this.vertx = vertx;
        this.transport = transport;
        this.parts = parts;
        this.verticles = verticles;
        this.identity = identity;
    }

    /**
     * Starts to serve.
     *
     * @param admission of those who are new in a match
     * @param load      of the server
     * @param matches   that can be joined
     * @param quickPlay among them
     * @throws IOException if the address cannot be listened on; the message says which and why
     */
    public static Gateway open(
            GatewaySettings settings,
            Admission admission,
            LoadState load,
            PageFiles files,
            MatchDirectory matches,
            QuickPlay quickPlay,
            Clock clock)
            throws IOException {
        Optional<TlsIdentity> identity = TlsIdentities.of(settings.tls(), settings.host(), Instant.now());
        LiveSettings live = new LiveSettings(settings);
        GatewayParts parts = new GatewayParts(
                live,
                files,
                matches,
                quickPlay,
                clock,
                new GatewayCounters(),
                new ConnectionLedger(() -> live.settings().connections()),
                new SessionParts(
                        clock, settings.sessions(), new SessionTokens(), new SessionCounters(), admission, load));
        Transport transport = fastestTransport();
        Vertx vertx = Vertx.builder()
                .with(new VertxOptions()
                        .setEventLoopPoolSize(settings.eventLoops().count())
                        .setWorkerPoolSize(1)
                        .setInternalBlockingPoolSize(1)
                        .setFileSystemOptions(NO_FILES))
                .withTransport(GatewayTransport.of(
                        transport,
                        settings.eventLoops().pollPauseMicros(),
                        new AcceptGuard(live, parts.ledger(), parts.counters())))
                .build();
        int port = settings.port() == 0 ? freePort(settings.host()) : settings.port();
        List<GatewayVerticle> verticles = new ArrayList<>();
        try {
            for (int i = 0; i < settings.eventLoops().count(); i++) {
                GatewayVerticle verticle = new GatewayVerticle(parts, identity, i, port);
                await(vertx.deployVerticle(verticle), START_SECONDS_MAX * 1_000);
                verticles.add(verticle);
            }
        } catch (ExecutionException | TimeoutException e) {
            vertx.close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(
                    "Cannot listen on " + settings.host() + " port " + settings.port() + ": " + cause.getMessage()
                            + " (--host and --port choose another address)",
                    e);
        }
        return new Gateway(vertx, transport, parts, verticles, identity);
    }

    /** The operating system's own way to wait for sockets where there is one for it. */
    private static Transport fastestTransport() {
        Transport own = Transport.nativeTransport();
        return own != null && own.available() ? own : Transport.NIO;
    }

    /** The port that it listens on. */
    public int port() {
        return verticles.get(0).actualPort();
    }

    /** What was refused so far. */
    public GatewayCounters counters() {
        return parts.counters();
    }

    /** How each event loop does. */
    public List<EventLoopMeter> eventLoops() {
        return verticles.stream().map(GatewayVerticle::meter).toList();
    }

    /** What the players' connections sent and held back so far. */
    public SessionCounters sessionCounters() {
        return parts.sessions().counters();
    }

    /** Shows a notice to every player of every match; any thread. One of level closing only announces, it closes nothing. */
    public void broadcast(Notice notice) {
        verticles.forEach(verticle -> verticle.broadcast(notice));
    }

    /**
     * Looks at other settings, which connections that begin from then on can be given; any thread. Where it listens, its event
     * loops and what the kernel was told stay as they are; certificates are read anew.
     *
     * @throws dev.tickwire.server.config.InvalidSettingException if a certificate is not as it should be
     */
    public synchronized Reloadable.Step prepare(GatewaySettings settings) {
        boolean hasFiles = settings.tls().certificate().isPresent();
        boolean hadFiles = parts.settings().tls().certificate().isPresent();
        if (!hasFiles || !hadFiles) {
            List<String> needingRestart =
                    hasFiles == hadFiles ? List.of() : List.of("tls.certificate, to begin or end TLS");
            return new Reloadable.Step(
                    List.of(),
                    needingRestart,
                    () -> parts.live().change(settings.withTls(parts.settings().tls())));
        }
        Optional<TlsIdentity> next = TlsIdentities.of(settings.tls(), settings.host(), Instant.now());
        if (next.equals(identity)) {
            return Reloadable.Step.of(() -> parts.live().change(settings));
        }
        return new Reloadable.Step(
                List.of(next.orElseThrow().toString()), List.of(), () -> change(settings, next.orElseThrow()));
    }

    private synchronized void change(GatewaySettings settings, TlsIdentity next) {
        try {
            // The event loops share the socket that accepts connections, and with it the certificate.
            await(verticles.get(0).speakAs(next), TLS_MILLIS_MAX);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the certificate could not be taken over", e);
        }
        identity = Optional.of(next);
        parts.live().change(settings);
    }

    /** The threads that serve the sockets. */
    public List<LoopExecutor> eventLoopExecutors() {
        return verticles.stream().map(GatewayVerticle::loop).toList();
    }

    /** As whom it speaks TLS to those who connect now; empty if it speaks none. */
    public synchronized Optional<TlsIdentity> identity() {
        return identity;
    }

    /** Connections that are open now, of whatever kind. */
    public int openConnections() {
        return parts.ledger().open();
    }

    /** Whether the operating system's own way of waiting for sockets is in use, which is faster than Java's. */
    public boolean isNativeTransport() {
        return transport != Transport.NIO;
    }

    /** Tells everybody that the server stops, waits for them to go for a bounded time and frees the port. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        int closeMillis = parts.settings().times().closeMillis();
        try {
            await(
                    Future.all(verticles.stream()
                            .map(verticle -> verticle.sendEverybodyAway(closeMillis))
                            .toList()),
                    closeMillis + STOP_MILLIS_MORE);
        } catch (ExecutionException | TimeoutException e) {
            // Whoever is still there is cut off below.
        }
        try {
            await(vertx.close(), STOP_MILLIS_MORE);
        } catch (ExecutionException | TimeoutException e) {
            // The process ends, and with it whatever would not close.
        }
    }

    /** Verticles share a port only if they name it, so a free one must be known before the first listens. */
    private static int freePort(String host) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, 0));
            return probe.getLocalPort();
        }
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
