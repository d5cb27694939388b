package dev.tickwire.server;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.server.bots.BotCrew;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.gateway.Gateway;
import dev.tickwire.server.gateway.WebFiles;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.session.SessionLimits;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: one match, the loop that ticks it, its bots and the gateway. Thread safe. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Match match;
    private final TickLoop tickLoop;
    private final ExecutorService botThread;
    private final Gateway gateway;

    private Server(Match match, TickLoop tickLoop, ExecutorService botThread, Gateway gateway) {
        this.match = match;
        this.tickLoop = tickLoop;
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
        Match match = new Match(matchSettings(settings));
        WebFiles files = WebFiles.fromClassPath();
        if (!files.hasPage()) {
            LOG.warn("There is no page on the class path; only programs can join");
        }
        Gateway gateway = Gateway.open(settings.gateway(), SessionLimits.DEFAULT, files, List.of(match), clock);
        TickLoop tickLoop = new TickLoop("tick-loop", clock);
        tickLoop.add(match);
        tickLoop.start();
        ExecutorService botThread = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "bots");
            thread.setDaemon(true);
            return thread;
        });
        if (settings.bots() > 0) {
            Brains brains = new Brains(BrainOptions.DEFAULT);
            new BotCrew(match, settings.bots(), settings.seed(), brains, botThread::execute).join();
        }
        LOG.info(
                "Match {}: {} on {}, {} bots, {} Hz, seed {}; {} transport",
                match.id(),
                settings.game(),
                match.settings().map().name(),
                settings.bots(),
                settings.tickRateHz(),
                settings.seed(),
                gateway.isNativeTransport() ? "native" : "Java");
        return new Server(match, tickLoop, botThread, gateway);
    }

    private static MatchSettings matchSettings(ServerSettings settings) throws IOException {
        GameRulesType rules = RulesCatalog.find(settings.game())
                .orElseThrow(() -> new IllegalStateException("no rules for the game " + settings.game()));
        return MatchSettings.of(
                "m1",
                rules,
                MapShelf.mapFor(settings),
                settings.tickRateHz(),
                settings.maxPlayers(),
                settings.seed(),
                settings.replicaCheckTicks());
    }

    /** The match that is played here. */
    public Match match() {
        return match;
    }

    /** The way in. */
    public Gateway gateway() {
        return gateway;
    }

    /** Tells the players why, then stops everything; takes a few seconds at most. */
    @Override
    public void close() {
        gateway.close();
        tickLoop.close();
        botThread.shutdownNow();
    }
}
