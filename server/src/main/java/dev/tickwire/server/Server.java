package dev.tickwire.server;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.server.bots.BotCrew;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.gateway.Gateway;
import dev.tickwire.server.gateway.WebFiles;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.session.SessionLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: its matches, the loops that tick them, their bots and the gateway. Thread safe. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final List<Match> matches;
    private final TickLoops tickLoops;
    private final ExecutorService botThread;
    private final Gateway gateway;

    private Server(List<Match> matches, TickLoops tickLoops, ExecutorService botThread, Gateway gateway) {
        this.matches = matches;
        this.tickLoops = tickLoops;
        this.botThread = botThread;
        this.gateway = gateway;
    }

    /**
     * Starts everything; players can join when this returns.
     *
     * @throws dev.tickwire.server.config.InvalidSettingException if there is no such map
     * @throws IOException if the address cannot be listened on
     */
    public static Server start(ServerSettings settings) throws IOException {
        Clock clock = System::nanoTime;
        List<Match> matches = makeMatches(settings);
        WebFiles files = WebFiles.fromClassPath();
        if (!files.hasPage()) {
            LOG.warn("There is no page on the class path; only programs can join");
        }
        Gateway gateway = Gateway.open(settings.gateway(), SessionLimits.DEFAULT, files, matches, clock);
        TickLoops tickLoops = new TickLoops(settings.tickLoops(), clock);
        matches.forEach(tickLoops::add);
        tickLoops.start();
        ExecutorService botThread = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "bots");
            thread.setDaemon(true);
            return thread;
        });
        if (settings.bots() > 0) {
            Brains brains = new Brains(BrainOptions.DEFAULT);
            for (Match match : matches) {
                new BotCrew(match, settings.bots(), match.settings().seed(), brains, botThread::execute).join();
            }
        }
        Match match = matches.get(0);
        LOG.info(
                "{}: {} on {}, {} bots, {} Hz, seed {}; {} transport",
                matches.size() == 1 ? "Match " + match.id() : matches.size() + " matches",
                settings.game(),
                match.settings().map().name(),
                settings.bots(),
                settings.tickRateHz(),
                settings.seed(),
                gateway.isNativeTransport() ? "native" : "Java");
        return new Server(matches, tickLoops, botThread, gateway);
    }

    private static List<Match> makeMatches(ServerSettings settings) throws IOException {
        MatchMap map = MapShelf.mapFor(settings);
        GameRulesType rules = RulesCatalog.find(settings.game())
                .orElseThrow(() -> new IllegalStateException("no rules for the game " + settings.game()));
        String behaviourHash = BehaviourHash.of(rules.shared());
        List<Match> matches = new ArrayList<>();
        for (int number = 1; number <= settings.matches(); number++) {
            matches.add(new Match(matchSettings(settings, rules, map, number), behaviourHash));
        }
        return matches;
    }

    /** Each match has random numbers of its own, the first one those of the server's seed. */
    private static MatchSettings matchSettings(ServerSettings settings, GameRulesType rules, MatchMap map, int number) {
        return MatchSettings.of(
                        "m" + number,
                        rules,
                        map,
                        settings.tickRateHz(),
                        settings.maxPlayers(),
                        settings.seed() + number - 1,
                        settings.replicaCheckTicks())
                // Those of the sockets, and the bots' thread.
                .forEventLoops(settings.gateway().eventLoops() + 1);
    }

    /** The match that players join who name none. */
    public Match match() {
        return matches.get(0);
    }

    /** All matches that are played here. */
    public List<Match> matches() {
        return matches;
    }

    /** The way in. */
    public Gateway gateway() {
        return gateway;
    }

    /** Tells the players why, then stops everything and logs what it all came to; takes a few seconds at most. */
    @Override
    public void close() {
        gateway.close();
        tickLoops.close();
        botThread.shutdownNow();
        LOG.info(totals().inWords());
    }

    /** What the server has done so far. */
    ServerTotals totals() {
        return ServerTotals.of(gateway.sessionCounters(), tickLoops.shiftedTicks(), matches);
    }
}
