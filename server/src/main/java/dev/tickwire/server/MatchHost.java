package dev.tickwire.server;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.TickLoops;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the matches of a server and puts another one, on the next map, in the place of each that is over. That is done on a
 * thread of its own: a tick loop has no time to make a match.
 */
final class MatchHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MatchHost.class);

    private final ServerSettings settings;
    private final GameRulesType rules;
    private final List<MatchMap> rotation;
    private final TickLoops tickLoops;
    private final CrewSource crews;
    private final String behaviourHash;
    private final MatchCounters counters = new MatchCounters();
    private final MatchDirectory directory = new MatchDirectory();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "match-host");
        made.setDaemon(true);
        return made;
    });

    /** Brings bots into a match. */
    @FunctionalInterface
    interface CrewSource {
        /**
         * A match has begun.
         *
         * @param expectedPeople who will come in a moment, from the match before
         */
        void man(Match match, int expectedPeople);
    }

    /**
     * Makes the first match of each id, none of which runs yet.
     *
     * @param rotation maps, one after the other and then again
     * @param crews    brings a match's bots into it
     */
    MatchHost(
            ServerSettings settings,
            GameRulesType rules,
            List<MatchMap> rotation,
            TickLoops tickLoops,
            CrewSource crews) {
        this.settings = settings;
        this.rules = rules;
        this.rotation = List.copyOf(rotation);
        this.tickLoops = tickLoops;
        this.crews = crews;
        behaviourHash = BehaviourHash.of(rules.shared());
        for (int number = 1; number <= settings.matches(); number++) {
            directory.put(make(number, 0));
        }
    }

    MatchDirectory directory() {
        return directory;
    }

    /** What all matches have counted, those that are over included. */
    MatchCounters counters() {
        return counters;
    }

    /** Runs the matches. */
    void run() {
        directory.all().forEach(match -> run(match, 0));
    }

    /** Starts no more matches; those that are there go on as they are. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void run(Match match, int expectedPeople) {
        tickLoops.add(match);
        crews.man(match, expectedPeople);
    }

    private Match make(int number, int round) {
        Match match = new Match(settingsOf(number, round), behaviourHash, counters);
        match.whenOver(over -> thread.execute(() -> follow(over, number, round + 1)));
        return match;
    }

    private void follow(Match over, int number, int round) {
        try {
            Match next = make(number, round);
            directory.put(next);
            run(next, over.summary().players());
            over.succeedBy(next);
            LOG.info("Match {} goes on on {}", next.id(), next.settings().map().name());
        } catch (RuntimeException fault) {
            LOG.error("No match follows match {}, which is over", over.id(), fault);
        }
    }

    /** Each match has random numbers of its own, the first one those of the server's seed. */
    private MatchSettings settingsOf(int number, int round) {
        return MatchSettings.of(
                        "m" + number,
                        rules,
                        rotation.get(round % rotation.size()),
                        settings.tickRateHz(),
                        settings.maxPlayers(),
                        settings.seed() + number - 1 + round * ServerSettings.MATCHES_MAX,
                        settings.replicaCheckTicks())
                .withFill(settings.bots().fill())
                .withMaxSpectators(settings.maxSpectators())
                .withAccess(settings.tickets().required() ? MatchAccess.BY_TICKET : MatchAccess.OPEN)
                // Those of the sockets, and the bots' thread.
                .forEventLoops(settings.gateway().eventLoops().count() + 1);
    }
}
