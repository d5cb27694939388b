package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.SessionToken;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.config.ChatLimits;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.config.SlowClientLimits;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.session.ClientSocket;
import dev.tickwire.server.session.LoopWorkspace;
import dev.tickwire.server.session.PlayerConnection;
import dev.tickwire.server.session.SessionCounters;
import dev.tickwire.server.session.SessionParts;
import dev.tickwire.server.testing.Admissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One match with everything between its rules and the sockets, ticking on simulated time, and the truth it went through. Another
 * one can follow it.
 */
final class SimulatedServer {
    /** Connections are spread over so many event loops, so that one can be held up while the other goes on. */
    static final int LOOPS = 2;

    /** Older truths are forgotten; no client is ever shown anything that old. */
    private static final int REMEMBERED_TICKS = 900;

    private static final SessionLimits LIMITS =
            new SessionLimits(1000, 1000, 60_000, 60_000, 500, SlowClientLimits.DEFAULT, ChatLimits.DEFAULT);

    private final SimulatedTime time;
    private final SeededRandom random;
    private final List<Match> matches = new ArrayList<>();
    private final List<SimulatedLoop> loops = new ArrayList<>();
    private final List<Audiences> audiences = new ArrayList<>();
    private final SessionParts sessions;

    private final SessionCounters counters = new SessionCounters();
    private final LoadState load = new LoadState();

    /** Of all loops: they never run at the same time here. */
    private final LoopWorkspace workspace = new LoopWorkspace(counters);

    private final long periodNanos;
    /** By match and tick. */
    private final Map<String, Map<Integer, WorldState>> truths = new HashMap<>();

    SimulatedServer(SimulatedTime time, MatchSettings settings, SeededRandom random) {
        this.time = time;
        this.random = random;
        sessions = new SessionParts(time, LIMITS, this::newToken, counters, Admissions.usual(), load);
        periodNanos = 1_000_000_000L / settings.tickRateHz();
        for (int i = 0; i < LOOPS; i++) {
            loops.add(new SimulatedLoop(time, random));
            audiences.add(new Audiences(loops.get(i)));
        }
        add(new Match(settings));
        time.after(periodNanos, () -> tick(time.nanoTime()));
    }

    /** The match that is played now. */
    Match match() {
        return matches.get(matches.size() - 1);
    }

    /** All matches that were ever played, the one that is played now last. */
    List<Match> matches() {
        return matches;
    }

    /** Has another match, which may be on another map, follow before the next tick. */
    void follow(MatchMap map) {
        MatchSettings now = match().settings();
        Match next = new Match(
                new MatchSettings(
                        "sim-" + matches.size(),
                        now.game(),
                        map,
                        now.tickRateHz(),
                        now.maxPlayers(),
                        now.maxSpectators(),
                        now.fill(),
                        now.seed() + 1,
                        now.checkIntervalTicks(),
                        now.bodyHoldTicks(),
                        now.neutralAfterTicks(),
                        now.quarantineTicks(),
                        now.inboxCapacity(),
                        now.pooledFrames()),
                match().behaviourHash());
        match().succeedBy(next);
        add(next);
    }

    private void add(Match match) {
        Map<Integer, WorldState> truthsOfMatch = new HashMap<>();
        truths.put(match.id(), truthsOfMatch);
        matches.add(match);
        new Audience(match, Runnable::run).add(frame -> remember(frame, truthsOfMatch));
    }

    /** The map of these bytes. */
    byte[] mapBytes(String hash) {
        for (Match match : matches) {
            if (match.mapHash().equals(hash)) {
                return match.settings().map().bytes();
            }
        }
        throw new SimulationFault("no match is on the map " + hash);
    }

    SimulatedTime time() {
        return time;
    }

    SessionCounters counters() {
        return counters;
    }

    /** How much the server has to do, by its own account. */
    LoadState load() {
        return load;
    }

    SimulatedLoop loop(int index) {
        return loops.get(index);
    }

    /** How many connections read along. */
    int readers() {
        int readers = 0;
        for (Audiences ofLoop : audiences) {
            readers += ofLoop.of(match()).size();
        }
        return readers;
    }

    PlayerConnection connect(ClientSocket socket, int loop) {
        return new PlayerConnection(match(), audiences.get(loop), socket, loops.get(loop), workspace, sessions);
    }

    /** The world at the end of a tick of the match that is played now, or null if nobody was shown it. */
    WorldState truthAt(int tick) {
        return truthAt(match().id(), tick);
    }

    /** The world of a match at the end of a tick, or null if that was too long ago or nobody was shown it. */
    WorldState truthAt(String matchId, int tick) {
        return truths.get(matchId).get(tick);
    }

    SessionToken newToken() {
        return new SessionToken(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }

    private void tick(long dueNanos) {
        for (Match match : matches) {
            if (match.hasEnded()) {
                match.answerLatecomers();
            } else if (!match.endIfAsked()) {
                match.tick(dueNanos);
            }
        }
        long nextNanos = dueNanos + periodNanos;
        time.at(nextNanos + random.nextInt(1_000_000), () -> tick(nextNanos));
    }

    private static void remember(PublishedFrame frame, Map<Integer, WorldState> truths) {
        WorldState oldest = truths.remove(frame.tick() - REMEMBERED_TICKS);
        WorldState copy = oldest != null ? oldest : new WorldState(frame.world().schema());
        copy.copyFrom(frame.world());
        truths.put(frame.tick(), copy);
    }
}
