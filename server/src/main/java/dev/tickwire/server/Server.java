package dev.tickwire.server;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.server.bots.BotCrew;
import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.Reloadable;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.gateway.GamePage;
import dev.tickwire.server.gateway.Gateway;
import dev.tickwire.server.hosting.CrewSource;
import dev.tickwire.server.hosting.HostOperations;
import dev.tickwire.server.hosting.MapShelf;
import dev.tickwire.server.hosting.MatchHost;
import dev.tickwire.server.hosting.ServerFacts;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.operations.Operations;
import dev.tickwire.server.operations.health.HealthCheck;
import dev.tickwire.server.operations.health.WatchedLoop;
import dev.tickwire.server.operations.metrics.MetricsSources;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.overload.OverloadWatch;
import dev.tickwire.server.page.PageFiles;
import dev.tickwire.server.session.Admission;
import dev.tickwire.server.session.Bans;
import dev.tickwire.server.ticket.TicketGate;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: its matches, the loops that tick them, their bots and the gateway. Thread safe. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final MatchHost host;
    private final TickLoops tickLoops;
    private final ExecutorService botThread;
    private final Gateway gateway;
    private final TicketGate tickets;
    private final Operations operations;
    private final CompletableFuture<Void> drained;
    private final OverloadWatch watch;
    private final LoadState load;
    private volatile boolean stopping;

    private Server(
            MatchHost host,
            TickLoops tickLoops,
            ExecutorService botThread,
            Gateway gateway,
            TicketGate tickets,
            Operations operations,
            CompletableFuture<Void> drained,
            OverloadWatch watch,
            LoadState load) {
        this.host = host;
        this.tickLoops = tickLoops;
        this.botThread = botThread;
        this.gateway = gateway;
        this.tickets = tickets;
        this.operations = operations;
        this.drained = drained;
        this.watch = watch;
        this.load = load;
    }

    /**
     * Starts everything; players can join when this returns.
     *
     * @throws dev.tickwire.server.config.InvalidSettingException if there is no such map
     * @throws IOException if the address cannot be listened on
     */
    public static Server start(ServerSettings settings) throws IOException {
        return start(settings, MapShelf.mapsFor(settings));
    }

    /**
     * The same on maps that do not come with the server.
     *
     * @param maps played one after the other and then again, instead of those that the settings name
     * @throws IOException if the address cannot be listened on
     */
    public static Server start(ServerSettings settings, List<MatchMap> maps) throws IOException {
        HostingSettings hosting = settings.hosting();
        Clock clock = System::nanoTime;
        InstantSource time = InstantSource.system();
        Instant startedAt = time.instant();
        GameRulesType rules = GameChecks.rulesFor(settings);
        ExecutorService botThread = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "bots");
            thread.setDaemon(true);
            return thread;
        });
        LoadState load = new LoadState();
        Brains brains = new Brains(new BrainOptions(settings.bots().skill(), BrainOptions.DEFAULT.aimStyle()));
        TickLoops tickLoops = new TickLoops(settings.tickLoops(), clock);
        CrewSource crews = (match, bots, expectedPeople) -> {
            if (bots.count() > 0) {
                man(match, bots, expectedPeople, brains, load, botThread);
            }
        };
        MatchHost host = new MatchHost(settings, hosting, rules, maps, tickLoops, crews, time);
        PageFiles files = GamePage.read();
        if (!files.hasPage()) {
            LOG.warn("There is no page on the class path; only programs can join");
        }
        TicketGate tickets = new TicketGate(settings.tickets(), time);
        Bans bans = new Bans(hosting.bansMax(), time);
        Gateway gateway = Gateway.open(
                settings.gateway(),
                new Admission(tickets, bans, load),
                load,
                files,
                host.directory(),
                host.quickPlay(),
                clock);
        CompletableFuture<Void> drained = new CompletableFuture<>();
        ServerFacts facts = new ServerFacts(
                ProgramVersion.text(),
                startedAt,
                gateway::openConnections,
                () -> load.step().number(),
                () -> load.step().words());
        Operations operations = new HostOperations(host, tickets, bans, facts, time, () -> drained.complete(null));
        gateway.identity().ifPresent(identity -> LOG.info("TLS with the {}", identity));
        host.run();
        tickLoops.start();
        OverloadWatch watch = watch(settings, load, clock, tickLoops, gateway, botThread);
        List<Match> matches = host.directory().all();
        Match match = matches.get(0);
        LOG.info(
                "{}: {} on {}, {} {}, {} Hz, seed {}; {} transport",
                matches.size() == 1 ? "Match " + match.id() : matches.size() + " matches",
                settings.game(),
                match.settings().map().name(),
                settings.bots().count(),
                settings.bots().filling() ? "players with bots" : "bots",
                settings.tickRateHz(),
                settings.seed(),
                gateway.isNativeTransport() ? "native" : "Java");
        return new Server(host, tickLoops, botThread, gateway, tickets, operations, drained, watch, load);
    }

    private static OverloadWatch watch(
            ServerSettings settings,
            LoadState load,
            Clock clock,
            TickLoops tickLoops,
            Gateway gateway,
            ExecutorService botThread) {
        OverloadWatch watch = new OverloadWatch(settings.overload(), load, clock);
        tickLoops.all().forEach(loop -> watch.watch(loop.heartbeat().name(), loop.times()));
        int number = 0;
        for (LoopExecutor eventLoop : gateway.eventLoopExecutors()) {
            watch.watch("event-loop-" + number++, eventLoop);
        }
        watch.watch("bots", botThread::execute);
        watch.start();
        return watch;
    }

    private static void man(
            Match match, BotSettings bots, int expectedPeople, Brains brains, LoadState load, ExecutorService thread) {
        BotCrew crew = new BotCrew(match, bots.count(), match.settings().seed(), brains, load, thread::execute);
        if (bots.filling()) {
            crew.fill(expectedPeople);
        } else {
            crew.join();
        }
    }

    /** The match that players join who name none. */
    public Match match() {
        return matches().get(0);
    }

    /** All matches that are played here now: where one has followed another, the newer one. */
    public List<Match> matches() {
        return host.directory().all();
    }

    /** What makes its matches. */
    MatchHost host() {
        return host;
    }

    /** The way in. */
    public Gateway gateway() {
        return gateway;
    }

    /** Where tickets are issued and taken. */
    public TicketGate tickets() {
        return tickets;
    }

    /** What an operator can ask of it. */
    public Operations operations() {
        return operations;
    }

    /** Done when a {@linkplain Operations#drain drain} has emptied the server, which then should be closed. */
    public CompletableFuture<Void> drained() {
        return drained;
    }

    /** Whether it lets players in. */
    public boolean isReady() {
        return operations.server().draining().isEmpty();
    }

    /** Looks at settings that are to be taken over while the server runs: those of connections that begin from then on. */
    Reloadable.Step prepare(Configuration next) {
        return gateway.prepare(AllSections.gatewaySettings(next));
    }

    /** On which step of the ladder of overload the server is. */
    public LoadState load() {
        return load;
    }

    /** Measures how much there is to do. */
    public OverloadWatch overloadWatch() {
        return watch;
    }

    /** Tells the players why, then stops everything and logs what it all came to; takes a few seconds at most. */
    @Override
    public void close() {
        stopping = true;
        host.close();
        watch.close();
        gateway.close();
        tickLoops.close();
        botThread.shutdownNow();
        LOG.info(totals().inWords());
    }

    /** Where it counts, for its metrics. */
    MetricsSources metricsSources() {
        return new MetricsSources(
                ProgramVersion.text(),
                tickLoops.all(),
                host.directory(),
                host.counters(),
                gateway.sessionCounters(),
                gateway.counters(),
                gateway.eventLoops(),
                gateway::openConnections);
    }

    /** Whether its loops go round and whether it takes players. */
    HealthCheck healthCheck() {
        List<WatchedLoop> loops = new ArrayList<>();
        tickLoops.all().forEach(loop -> loops.add(WatchedLoop.of(loop)));
        gateway.eventLoops().forEach(loop -> loops.add(WatchedLoop.of(loop.heartbeat())));
        return new HealthCheck(loops, this::objections, System::nanoTime);
    }

    /** What speaks against sending players here. */
    private List<String> objections() {
        if (stopping) {
            return List.of("The server is stopping.");
        }
        if (!isReady()) {
            return List.of("The server drains.");
        }
        return load.includes(LoadStep.NO_JOINS)
                ? List.of("The server has too much to do to let anybody in.")
                : List.of();
    }

    /** What the server has done so far. */
    ServerTotals totals() {
        return ServerTotals.of(gateway.sessionCounters(), tickLoops.shiftedTicks(), host.counters());
    }
}
