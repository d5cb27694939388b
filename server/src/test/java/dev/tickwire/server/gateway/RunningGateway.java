package dev.tickwire.server.gateway;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchMaker;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.page.PageFiles;
import dev.tickwire.server.session.Admission;
import dev.tickwire.server.session.Bans;
import dev.tickwire.server.ticket.TicketGate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A gateway on a free port of the loopback interface with one small match that ticks. */
final class RunningGateway implements AutoCloseable {
    static final String MATCH = "arena";
    static final int TICK_RATE_HZ = 60;
    static final String TICKET_SECRET = "a secret of more than thirty-two bytes";
    static final String TICK_THREAD = "test-ticks";

    private static final int WORLD_UNITS = 16_000;
    private static final int WAIT_MILLIS_MAX = 10_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Match match;
    final Gateway gateway;
    final TicketGate tickets;
    final LoadState load;
    private final TickLoop tickLoop;

    private RunningGateway(Match match, Gateway gateway, TicketGate tickets, LoadState load, TickLoop tickLoop) {
        this.match = match;
        this.gateway = gateway;
        this.tickets = tickets;
        this.load = load;
        this.tickLoop = tickLoop;
    }

    static GatewaySettings settings() {
        return GatewaySettings.of("127.0.0.1", 0, 2);
    }

    /** A match of two players whose bodies are held for long. */
    static RunningGateway with(GatewaySettings settings) {
        return with(settings, 2, 60 * TICK_RATE_HZ);
    }

    static RunningGateway with(GatewaySettings settings, int maxPlayers, int bodyHoldTicks) {
        return with(settings, maxPlayers, bodyHoldTicks, 0);
    }

    /**
     * A match of so many players.
     *
     * @param checkIntervalTicks ticks between hashes of what clients should hold; with 1 every tick has a frame for everybody
     */
    static RunningGateway with(GatewaySettings settings, int maxPlayers, int bodyHoldTicks, int checkIntervalTicks) {
        return with(settings, maxPlayers, bodyHoldTicks, checkIntervalTicks, 8);
    }

    /**
     * Likewise.
     *
     * @param pooledFrames ticks for which the event loops may stand still, as they do on a busy machine, before one is missed
     */
    static RunningGateway with(
            GatewaySettings settings, int maxPlayers, int bodyHoldTicks, int checkIntervalTicks, int pooledFrames) {
        return with(settings, maxPlayers, bodyHoldTicks, checkIntervalTicks, pooledFrames, MatchAccess.OPEN);
    }

    /** A match of two players that is joined by tickets. */
    static RunningGateway joinedByTicket(MatchAccess access) {
        return with(settings(), 2, 60 * TICK_RATE_HZ, 0, 8, access);
    }

    private static RunningGateway with(
            GatewaySettings settings,
            int maxPlayers,
            int bodyHoldTicks,
            int checkIntervalTicks,
            int pooledFrames,
            MatchAccess access) {
        TicketGate tickets = new TicketGate(TicketSettings.DEFAULT.withSecret(TICKET_SECRET), InstantSource.system());
        LoadState load = new LoadState();
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(WORLD_UNITS, WORLD_UNITS)));
        Match match = new Match(new MatchSettings(
                MATCH,
                new ProvingGroundRulesType(),
                map,
                TICK_RATE_HZ,
                maxPlayers,
                1,
                0,
                1,
                checkIntervalTicks,
                bodyHoldTicks,
                30,
                1,
                1024,
                pooledFrames,
                64,
                access));
        MatchDirectory matches = MatchDirectory.of(match);
        try {
            Gateway gateway = Gateway.open(
                    settings,
                    new Admission(tickets, new Bans(10, InstantSource.system()), load),
                    load,
                    page(),
                    matches,
                    new QuickPlay(matches, MatchMaker.NONE),
                    System::nanoTime);
            TickLoop tickLoop = new TickLoop(TICK_THREAD, System::nanoTime);
            tickLoop.add(match);
            tickLoop.start();
            return new RunningGateway(match, gateway, tickets, load, tickLoop);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PageFiles page() {
        String script = "export const answer = 42; // ".repeat(50);
        return GamePage.of(Map.of(
                "/index.html", "<!doctype html><title>A page</title>".getBytes(StandardCharsets.UTF_8),
                "/app/main.js", script.getBytes(StandardCharsets.UTF_8),
                "/three/build/three.module.min.js", "export {};".getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return gateway.port();
    }

    /** A request to be completed. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Connects a WebSocket client that can misbehave. */
    RawWebSocket connect(String path) throws IOException {
        RawWebSocket client = new RawWebSocket(port());
        client.upgrade(path);
        return client;
    }

    long refused(Refusal refusal) {
        return gateway.counters().of(refusal);
    }

    /** Waits until something is so; false if it never is. */
    static boolean eventually(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + WAIT_MILLIS_MAX * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(5);
        }
        return true;
    }

    @Override
    public void close() {
        gateway.close();
        tickLoop.close();
    }
}
