package dev.tickwire.server.browser;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.skirmish.SkirmishRulesType;
import dev.tickwire.server.gateway.GamePage;
import dev.tickwire.server.gateway.Gateway;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchMaker;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.testing.Admissions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A server of one match of Skirmish on a small open square, with some in it who walk about and hurt nobody. */
final class FeelServer implements AutoCloseable {
    /** 1,200 px: all of it is on the screen, nearly. */
    private static final int SIDE_UNITS = 1200 * 16;

    private static final int TICK_RATE_HZ = 30;
    private static final int WANDERERS = 3;
    private static final int SEED = 7;
    private static final int THINK_MILLIS = 30;

    private final TickLoop tickLoop = new TickLoop("feel-ticks", System::nanoTime);
    private final ScheduledExecutorService wanderersThread = Executors.newSingleThreadScheduledExecutor();
    private final List<Future<?>> thinking = new ArrayList<>();
    private final Gateway gateway;

    private FeelServer(UnaryOperator<GameRulesType> change) throws IOException {
        GameRulesType rules = change.apply(new SkirmishRulesType()
                .with(GameOptions.NONE.with("warmUpSeconds", 0).with("roundSeconds", 1800)));
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(SIDE_UNITS, SIDE_UNITS)));
        Match match = new Match(MatchSettings.of("feel", rules, map, TICK_RATE_HZ, WANDERERS + 1, SEED, TICK_RATE_HZ)
                .forEventLoops(2));
        MatchDirectory matches = MatchDirectory.of(match);
        gateway = Gateway.open(
                GatewaySettings.of("127.0.0.1", 0, 1),
                Admissions.usual(),
                new LoadState(),
                GamePage.read(),
                matches,
                new QuickPlay(matches, MatchMaker.NONE),
                System::nanoTime);
        tickLoop.add(match);
        for (int i = 0; i < WANDERERS; i++) {
            Wanderer wanderer = new Wanderer(match, new SeededRandom(SEED + i));
            wanderersThread.execute(() -> wanderer.join(wanderersThread));
            thinking.add(wanderersThread.scheduleAtFixedRate(
                    wanderer::think, THINK_MILLIS, THINK_MILLIS, TimeUnit.MILLISECONDS));
        }
        tickLoop.start();
    }

    /** Starts it, with other rules than the usual ones. */
    static FeelServer start(UnaryOperator<GameRulesType> change) throws IOException {
        return new FeelServer(change);
    }

    int port() {
        return gateway.port();
    }

    /** Inputs whose shots could not be tested as far back as what was on the screen. */
    long cutRewinds() {
        return gateway.sessionCounters().cutRewinds();
    }

    @Override
    public void close() {
        thinking.forEach(wanderer -> wanderer.cancel(false));
        wanderersThread.shutdownNow();
        gateway.close();
        tickLoop.close();
    }

    /** Turns often, stands now and then, dashes. Of one thread. */
    private static final class Wanderer implements JoinReply {
        private final Match match;
        private final SeededRandom random;
        private PlayerPort port;
        private int sequence;
        private int namedTick;
        private int nextTurnTick;
        private int direction;

        Wanderer(Match match, SeededRandom random) {
            this.match = match;
            this.random = random;
        }

        void join(ScheduledExecutorService thread) {
            SessionToken token =
                    new SessionToken(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
            match.ask(new JoinRequest("wanderer", JoinRequest.Role.PERSON, null, token, thread::execute, this));
        }

        void think() {
            int tick = match.currentTick() + 2;
            if (port == null || tick <= namedTick) {
                return;
            }
            int edges = 0;
            if (tick >= nextTurnTick) {
                direction = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(SkirmishControls.DIRECTIONS);
                edges = random.nextInt(6) == 0 ? SkirmishControls.DASH_EDGE : 0;
                nextTurnTick = tick + random.nextRange(6, 36);
            }
            namedTick = tick;
            sequence++;
            port.offerInput(sequence, tick, SkirmishControls.held(direction, 0, false), edges, 0);
        }

        @Override
        public void accepted(PlayerPort newPort, int tick, boolean resumed) {
            port = newPort;
            namedTick = tick;
        }

        @Override
        public void matchFull() {
            throw new IllegalStateException("no place for a wanderer");
        }

        @Override
        public void replaced() {
            port = null;
        }

        @Override
        public void matchEnded(String why) {
            port = null;
        }

        @Override
        public void movedTo(Match successor) {
            port = null;
        }
    }
}
