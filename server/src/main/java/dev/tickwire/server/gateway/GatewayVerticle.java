package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.TrafficLimits;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.tls.TlsIdentity;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.internal.ContextInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One event loop of the gateway, with all connections that fall to it. */
@SuppressWarnings("FutureReturnValueIgnored") // a channel's end is seen by those who listen to its close future
final class GatewayVerticle extends VerticleBase {
    private static final int TIME_CHECK_MILLIS = 100;
    private static final int HEADER_BYTES_MAX = 8_192;
    private static final int REQUEST_LINE_BYTES_MAX = 2_048;
    private static final int ACCEPT_BACKLOG = 1_024;

    /** What one read may bring: more than a client sends in a second. */
    private static final int RECEIVE_BYTES = 4_096;

    /** Frames up to this length go through the event loop's buffer. */
    private static final int SEND_BYTES = 4_096;

    /** A name that Vert.x gives to its last handler. */
    private static final String VERTX_HANDLER = "handler";

    private final GatewayParts parts;
    private final Optional<TlsIdentity> identity;
    private final int port;
    private final HttpAnswers answers;
    private final UpgradeCheck upgradeCheck;
    private final byte[] scratch = new byte[TrafficLimits.FRAME_BYTES_MAX];
    private final IdentityHashMap<HttpConnection, HttpLink> links = new IdentityHashMap<>();
    private final Set<FrameGuard> guards = new HashSet<>();
    private final EventLoopMeter meter;
    private EventLoop eventLoop;
    private HttpServer server;

    /** Null where messages go by Vert.x' own way. */
    private ReusedBuffer sendBuffer;

    private final ReusedBuffer receiveBuffer = new ReusedBuffer(RECEIVE_BYTES);
    private final ReusingReceiveAllocator receiveAllocator = new ReusingReceiveAllocator(receiveBuffer, RECEIVE_BYTES);
    private Endpoint play;
    private Endpoint echo;

    /**
     * A verticle that is not deployed yet.
     *
     * @param identity as whom it speaks TLS; empty for none
     * @param number   of this event loop among the gateway's, from 0
     * @param port     to listen on, the same for all verticles
     */
    GatewayVerticle(GatewayParts parts, Optional<TlsIdentity> identity, int number, int port) {
        meter = new EventLoopMeter(
                "event-loop-" + number,
                TimeUnit.MILLISECONDS.toNanos(TIME_CHECK_MILLIS),
                parts.clock().nanoTime());
        this.parts = parts;
        this.identity = identity;
        this.port = port;
        answers = new HttpAnswers(parts.files(), parts.matches());
        upgradeCheck = new UpgradeCheck(parts.live()::origins);
    }

    @Override
    public Future<?> start() {
        eventLoop = ((ContextInternal) context).nettyEventLoop();
        LoopExecutor loop = eventLoop::execute;
        if (parts.settings().eventLoops().preframedWrites()) {
            sendBuffer = new ReusedBuffer(SEND_BYTES);
        }
        play = new PlayEndpoint(parts.matches(), parts.quickPlay(), loop, parts::sessions);
        echo = new EchoEndpoint(parts.settings().traffic().echoMessageBytes());
        vertx.setPeriodic(TIME_CHECK_MILLIS, timer -> checkTimes());
        server = vertx.createHttpServer(options())
                .connectionHandler(this::connected)
                .requestHandler(this::requested)
                .invalidRequestHandler(this::refuseMalformed);
        if (identity.isPresent()) {
            server.exceptionHandler(broken -> parts.counters().count(Refusal.TLS_HANDSHAKE_FAILED));
        }
        return server.listen();
    }

    @Override
    public Future<?> stop() {
        if (sendBuffer != null) {
            sendBuffer.close();
        }
        receiveBuffer.close();
        return Future.succeededFuture();
    }

    /** How this event loop does; any thread. */
    EventLoopMeter meter() {
        return meter;
    }

    /** The port that it listens on. */
    int actualPort() {
        return server.actualPort();
    }

    /** Runs tasks on its event loop. */
    LoopExecutor loop() {
        return eventLoop::execute;
    }

    /** Shows a notice to every player; any thread. */
    void broadcast(Notice notice) {
        eventLoop.execute(() -> guards.forEach(guard -> guard.notice(notice)));
    }

    /** Tells everybody on a WebSocket that the server stops; any thread. The future ends when all have gone. */
    Future<Void> sendEverybodyAway(int millisMax) {
        Promise<Void> gone = Promise.promise();
        eventLoop.execute(() -> {
            for (FrameGuard guard : List.copyOf(guards)) {
                guard.violated(Violation.SERVER_STOPPING);
            }
            awaitEmpty(parts.clock().nanoTime() + TimeUnit.MILLISECONDS.toNanos(millisMax), gone);
        });
        return gone.future();
    }

    private void awaitEmpty(long deadlineNanos, Promise<Void> gone) {
        if (guards.isEmpty() || parts.clock().nanoTime() - deadlineNanos > 0) {
            gone.complete();
        } else {
            eventLoop.schedule(() -> awaitEmpty(deadlineNanos, gone), 5, TimeUnit.MILLISECONDS);
        }
    }

    /** Speaks TLS as somebody else to those who connect from now on. All that share the port do so with it. */
    Future<Boolean> speakAs(TlsIdentity other) {
        return server.updateSSLOptions(TlsOptions.of(other), true);
    }

    private HttpServerOptions options() {
        GatewaySettings settings = parts.settings();
        int closeSeconds =
                (int) TimeUnit.MILLISECONDS.toSeconds(settings.times().closeMillis()) + 1;
        HttpServerOptions options = new HttpServerOptions()
                .setHost(settings.host())
                .setPort(port)
                .setTcpNoDelay(true)
                .setSendBufferSize(settings.traffic().kernelSendBytes())
                .setAcceptBacklog(ACCEPT_BACKLOG)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setMaxInitialLineLength(REQUEST_LINE_BYTES_MAX)
                // Upgrades to HTTP/2 would come before the time limit on headers.
                .setHttp2ClearTextEnabled(false)
                // Frames are small; and a compressed message may grow a thousandfold when it is read.
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(TrafficLimits.FRAME_BYTES_MAX)
                .setWebSocketClosingTimeout(closeSeconds);
        identity.ifPresent(own -> options.setSsl(true)
                // HTTP/2 has no place for a WebSocket here.
                .setUseAlpn(false)
                .setSslHandshakeTimeout(settings.times().requestMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeyCertOptions(TlsOptions.keyOf(own)));
        return options;
    }

    private void checkTimes() {
        long now = parts.clock().nanoTime();
        meter.timerCame(now, links.size() + guards.size());
        for (HttpLink link : new ArrayList<>(links.values())) {
            link.checkTimes(now, parts.counters());
        }
        for (FrameGuard guard : List.copyOf(guards)) {
            guard.checkTimes(now);
        }
    }

    private void connected(HttpConnection connection) {
        Channel channel =
                ((HttpServerConnection) connection).channelHandlerContext().channel();
        if (!(channel.remoteAddress() instanceof InetSocketAddress peer)) {
            // Gone before it got here.
            channel.close();
            return;
        }
        // Before the first read, which settles it; but for TLS much has been read by now.
        channel.config().setRecvByteBufAllocator(receiveAllocator);
        links.put(
                connection,
                new HttpLink(
                        channel,
                        peer.getAddress(),
                        parts.settings().times(),
                        parts.clock().nanoTime()));
        channel.closeFuture().addListener(closed -> links.remove(connection));
    }

    private void requested(HttpServerRequest request) {
        HttpLink link = links.get(request.connection());
        if (link == null) {
            // Refused when it connected; what it sent meanwhile is of no interest.
            return;
        }
        if (!link.channel().isWritable()) {
            // Requests go on coming and the answers are not read.
            parts.counters().count(Refusal.RESPONSE_UNREAD);
            link.channel().close();
            return;
        }
        link.requestBegan(parts.clock().nanoTime());
        if (hasBody(request)) {
            refuseAndClose(request, link, Refusal.REQUEST_BODY, 413, "Requests have no body here.");
            return;
        }
        switch (request.path()) {
            case "/play" -> upgrade(request, link, play);
            case "/echo" -> upgrade(request, link, echo);
            default -> answer(request, link);
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private void answer(HttpServerRequest request, HttpLink link) {
        Future<Void> answered;
        if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
            answered = answers.answer(request);
        } else {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            answered = answers.refuse(request, 405, "Only GET and HEAD are understood here.");
        }
        answered.onSuccess(sent -> link.responseEnded(parts.clock().nanoTime()));
    }

    private void refuseMalformed(HttpServerRequest request) {
        HttpLink link = links.get(request.connection());
        if (link != null) {
            link.requestBegan(parts.clock().nanoTime());
            refuseAndClose(request, link, Refusal.MALFORMED_REQUEST, 400, "This is not HTTP as it should be.");
        }
    }

    private void refuseAndClose(HttpServerRequest request, HttpLink link, Refusal refusal, int status, String text) {
        parts.counters().count(refusal);
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answers.refuse(request, status, text).onComplete(sent -> link.channel().close());
    }

    private void upgrade(HttpServerRequest request, HttpLink link, Endpoint endpoint) {
        InetAddress peer = link.peer();
        TrustedProxies proxies = parts.live().proxies();
        Optional<String> scheme = identity.isPresent()
                ? Optional.of("https")
                : proxies.schemeOf(peer, request.getHeader(TrustedProxies.FORWARDED_PROTO));
        Optional<UpgradeCheck.Fault> fault = upgradeCheck.faultOf(request.method(), request.headers(), scheme);
        if (fault.isPresent()) {
            if (fault.get().status() == 426) {
                request.response()
                        .putHeader(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET)
                        .putHeader(UpgradeCheck.VERSION_HEADER, UpgradeCheck.VERSION);
            }
            refuseAndClose(
                    request,
                    link,
                    fault.get().refusal(),
                    fault.get().status(),
                    fault.get().text());
            return;
        }
        if (proxies.trusts(peer)) {
            link.setClient(proxies.clientOf(peer, request.headers().getAll(TrustedProxies.FORWARDED_FOR)));
            Optional<Refusal> refusal = parts.ledger().enterBehindProxy(link.client());
            if (refusal.isPresent()) {
                refuseAndClose(request, link, refusal.get(), 429, "Too many connections from your address.");
                return;
            }
            link.channel().closeFuture().addListener(closed -> parts.ledger().leaveBehindProxy(link.client()));
        }
        GatewaySettings settings = parts.settings();
        FrameGuard guard = new FrameGuard(
                endpoint, settings.times(), settings.traffic(), parts.clock(), parts.counters(), scratch);
        // Already now: a client need not wait for the answer before it sends its first message.
        link.channel().pipeline().addBefore(VERTX_HANDLER, "frame-guard", guard);
        ShortFrameReader shortFrames = sendBuffer == null
                ? null
                : ShortFrameReader.install(link.channel().pipeline(), guard, scratch);
        request.toWebSocket()
                .onSuccess(webSocket -> opened(webSocket, request, link, endpoint, guard, shortFrames))
                .onFailure(broken -> {
                    parts.counters().count(Refusal.HANDSHAKE_FAILED);
                    link.channel().close();
                });
    }

    private void opened(
            ServerWebSocket webSocket,
            HttpServerRequest request,
            HttpLink link,
            Endpoint endpoint,
            FrameGuard guard,
            ShortFrameReader shortFrames) {
        links.remove(request.connection());
        guards.add(guard);
        link.channel().closeFuture().addListener(closed -> guards.remove(guard));
        VertxClientSocket socket = new VertxClientSocket(
                webSocket,
                link.channel(),
                link.client(),
                guard,
                parts.settings().traffic(),
                sendBuffer);
        if (shortFrames != null) {
            shortFrames.start();
        }
        guard.deliverTo(endpoint.open(socket, request));
    }
}
