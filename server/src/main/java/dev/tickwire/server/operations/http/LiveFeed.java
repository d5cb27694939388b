package dev.tickwire.server.operations.http;

import dev.tickwire.server.match.Clock;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket over which dashboards are told once a second how the server stands. Confined to one event loop. */
final class LiveFeed {
    static final String PATH = ApiRoutes.ROOT + "/live";

    /** The longest message that a feed may send. */
    static final int MESSAGE_BYTES_MAX = 1_024;

    private static final int PERIOD_MILLIS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    private final Vertx vertx;
    private final Access access;
    private final AdminConnections connections;
    private final AdminCounters counters;
    private final Clock clock;
    private final Policy policy;
    private final FeedReport report;
    private final MatchPictures pictures;
    private final Set<FeedSocket> feeds = new LinkedHashSet<>();

    /** Whether a report is being put together. */
    private boolean reporting;

    /** A feed that is not served yet. */
    LiveFeed(
            Vertx vertx,
            Access access,
            AdminConnections connections,
            AdminCounters counters,
            Clock clock,
            Policy policy,
            FeedReport report,
            MatchPictures pictures) {
        this.vertx = vertx;
        this.access = access;
        this.connections = connections;
        this.counters = counters;
        this.clock = clock;
        this.policy = policy;
        this.report = report;
        this.pictures = pictures;
    }

    void mount(Router router) {
        router.route(HttpMethod.GET, PATH).handler(this::open);
        vertx.setPeriodic(PERIOD_MILLIS, timer -> secondPassed());
    }

    private void open(RoutingContext context) {
        access.admitAnybody(context);
        HttpServerRequest request = context.request();
        if (!request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            context.response().putHeader(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
            throw new ProblemException(Problem.Kind.UPGRADE_REQUIRED, "Ask for a WebSocket.");
        }
        connections.keep(request.connection());
        request.toWebSocket()
                .onSuccess(socket -> opened(socket, Access.address(request)))
                .onFailure(context::fail);
    }

    private void opened(ServerWebSocket socket, String address) {
        FeedSocket feed = new FeedSocket(vertx, socket, address, access, counters, clock, pictures);
        socket.closeHandler(closed -> {
            feeds.remove(feed);
            feed.closed();
        });
        int feedsMax = policy.limits().feeds();
        if (feeds.size() >= feedsMax) {
            counters.count(AdminRefusal.TOO_MANY_FEEDS);
            feed.close(FeedSocket.TOO_MANY, "There are " + feedsMax + " feeds already");
            return;
        }
        if (feeds.isEmpty() && !reporting) {
            report.restart();
        }
        feeds.add(feed);
        feed.begin();
    }

    /** Closes the feeds of those whose token is no longer good. */
    void closeUnknown() {
        List.copyOf(feeds).forEach(FeedSocket::closeIfUnknown);
    }

    private void secondPassed() {
        pictures.follow();
        List.copyOf(feeds).forEach(FeedSocket::checkReading);
        if (reporting || feeds.stream().noneMatch(FeedSocket::isAdmitted)) {
            return;
        }
        reporting = true;
        vertx.executeBlocking(report::next, false).onComplete(made -> {
            reporting = false;
            if (made.succeeded()) {
                feeds.forEach(feed -> feed.report(made.result()));
            } else {
                LOG.error("The live feed lost a report", made.cause());
            }
        });
    }
}
