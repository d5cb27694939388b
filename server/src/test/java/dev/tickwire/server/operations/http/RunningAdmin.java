package dev.tickwire.server.operations.http;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.AdminToken;
import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.Reloadable;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.gateway.GatewayCounters;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.operations.health.HealthCheck;
import dev.tickwire.server.operations.health.WatchedLoop;
import dev.tickwire.server.operations.live.Warning;
import dev.tickwire.server.operations.metrics.MetricsSources;
import dev.tickwire.server.operations.metrics.ServerMetrics;
import dev.tickwire.server.session.SessionCounters;
import dev.tickwire.server.testing.DelegatingRules;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** An admin port on a free port of the loopback interface, over a fake server and one match that really ticks. */
final class RunningAdmin implements AutoCloseable {
    static final String VIEWER = "viewer-0123456789abcdef";
    static final String OPERATOR = "operator-0123456789abcdef";

    private static final int WORLD_UNITS = 32_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final FakeOperations operations = new FakeOperations();
    /** What the live feed is to warn of. */
    volatile List<Warning> warnings = List.of();

    final Match match;
    private final TickLoop loop;
    private final ServerMetrics metrics;
    private final AdminPort port;

    /** Holds up every tick until it opens. */
    private final CountDownLatch tickGate;

    private final AtomicLong aheadNanos = new AtomicLong();

    private RunningAdmin(AdminSettings settings, Optional<ConfigurationReload> configuration, CountDownLatch tickGate)
            throws IOException {
        this.tickGate = tickGate;
        loop = new TickLoop("tick-loop", this::nanoTime);
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(WORLD_UNITS, WORLD_UNITS)));
        match = new Match(MatchSettings.of("m1", rules(tickGate), map, 30, 8, 1, 0));
        loop.add(match);
        MetricsSources sources = new MetricsSources(
                "test",
                List.of(loop),
                MatchDirectory.of(match),
                new MatchCounters(),
                new SessionCounters(),
                new GatewayCounters(),
                List.of(),
                () -> 0);
        metrics = new ServerMetrics(sources);
        HealthCheck health = new HealthCheck(List.of(WatchedLoop.of(loop)), List::of, this::nanoTime);
        loop.start();
        port = AdminPort.open(
                settings,
                new AdminParts(
                        Optional.of(operations),
                        Optional.of(configuration.orElseGet(() -> FakeConfiguration.noticedBy(operations.calls::add))),
                        metrics,
                        sources,
                        health,
                        () -> warnings,
                        System::nanoTime));
    }

    /** One with a token for each role. */
    static RunningAdmin open() {
        return open(settings -> settings);
    }

    /** One whose settings differ. */
    static RunningAdmin open(UnaryOperator<AdminSettings> change) {
        return open(change.apply(settings()), Optional.empty(), new CountDownLatch(0));
    }

    /** One with these settings, which can be read again. */
    static RunningAdmin open(ConfigurationReload configuration) {
        return open(settings(), Optional.of(configuration), new CountDownLatch(0));
    }

    private static AdminSettings settings() {
        return AdminSettings.local(0)
                .withTokens(List.of(
                        new AdminToken("vera", AdminRole.VIEW, VIEWER),
                        new AdminToken("otto", AdminRole.OPERATE, OPERATOR)));
    }

    /** One whose match does not come to the end of its first tick until it is {@link #releaseTick released}. */
    static RunningAdmin openStalled() {
        return open(AdminSettings.local(0), Optional.empty(), new CountDownLatch(1));
    }

    private static RunningAdmin open(
            AdminSettings settings, Optional<ConfigurationReload> configuration, CountDownLatch tickGate) {
        try {
            return new RunningAdmin(settings, configuration, tickGate);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GameRulesType rules(CountDownLatch gate) {
        return DelegatingRules.of(
                RulesCatalog.find("provingground").orElseThrow(), rules -> new DelegatingRules(rules) {
                    @Override
                    public void step(RulesWorld world) {
                        awaitOpen(gate);
                        super.step(world);
                    }
                });
    }

    private static void awaitOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Has somebody join, so that the match does not stand still. */
    void play() {
        match.ask(new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, Runnable::run, new Joined()));
    }

    /** The clock of loop and health, which the test can put forward. */
    private long nanoTime() {
        return System.nanoTime() + aheadNanos.get();
    }

    void passSeconds(int seconds) {
        aheadNanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    void releaseTick() {
        tickGate.countDown();
    }

    /** Has other tokens, limits and names taken over; tells what was said of it. */
    List<String> change(UnaryOperator<AdminSettings> change) {
        Reloadable.Step step = port.prepare(change.apply(settings()));
        step.apply().run();
        return step.changes();
    }

    int port() {
        return port.port();
    }

    Optional<String> madeUpSecret() {
        return port.madeUpSecret();
    }

    String metrics() {
        return metrics.text();
    }

    /** How often something was refused, as the metrics tell it. */
    long refusals(AdminRefusal refusal) {
        String line = "tickwire_admin_refusals_total{reason=\"" + refusal.name().toLowerCase(Locale.ROOT) + "\"} ";
        return metrics()
                .lines()
                .filter(each -> each.startsWith(line))
                .map(each -> Double.valueOf(each.substring(line.length())).longValue())
                .findFirst()
                .orElseThrow();
    }

    /** A request to be completed. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Calls with a token and, if there is one, with a body of JSON. */
    HttpResponse<String> call(String token, String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token);
        if (json == null) {
            return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        operations.gate.countDown();
        releaseTick();
        port.close();
        loop.close();
        metrics.close();
    }

    /** Somebody who is content to be there. */
    private static final class Joined implements JoinReply {
        @Override
        public void accepted(PlayerPort port, int tick, boolean resumed) {}

        @Override
        public void matchFull() {}

        @Override
        public void replaced() {}

        @Override
        public void matchEnded(String why) {}

        @Override
        public void movedTo(Match successor) {}
    }
}
