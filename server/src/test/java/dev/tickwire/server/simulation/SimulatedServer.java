package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.SessionToken;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.session.ClientSocket;
import dev.tickwire.server.session.LoopWorkspace;
import dev.tickwire.server.session.PlayerConnection;
import dev.tickwire.server.session.SessionCounters;
import dev.tickwire.server.session.SessionLimits;
import dev.tickwire.server.session.SessionParts;
import dev.tickwire.server.session.SlowClientLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One match with everything between its rules and the sockets, ticking on simulated time, and the truth it went through. */
final class SimulatedServer {
    /** Connections are spread over so many event loops, so that one can be held up while the other goes on. */
    static final int LOOPS = 2;

    /** Older truths are forgotten; no client is ever shown anything that old. */
    private static final int REMEMBERED_TICKS = 900;

    private static final SessionLimits LIMITS =
            new SessionLimits(1000, 1000, 60_000, 60_000, 500, SlowClientLimits.DEFAULT);

    private final SimulatedTime time;
    private final SeededRandom random;
    private final Match match;
    private final List<SimulatedLoop> loops = new ArrayList<>();
    private final List<Audience> audiences = new ArrayList<>();
    private final SessionParts sessions;

    private final SessionCounters counters = new SessionCounters();

    /** Of all loops: they never run at the same time here. */
    private final LoopWorkspace workspace = new LoopWorkspace(counters);

    private final long periodNanos;
    private final Map<Integer, WorldState> truths = new HashMap<>();

    SimulatedServer(SimulatedTime time, MatchSettings settings, SeededRandom random) {
        this.time = time;
        this.random = random;
        match = new Match(settings);
        sessions = new SessionParts(time, LIMITS, this::newToken, counters);
        periodNanos = 1_000_000_000L / settings.tickRateHz();
        for (int i = 0; i < LOOPS; i++) {
            loops.add(new SimulatedLoop(time, random));
            audiences.add(new Audience(match, loops.get(i)));
        }
        Audience observers = new Audience(match, Runnable::run);
        observers.add(this::remember);
        time.after(periodNanos, () -> tick(time.nanoTime()));
    }

    Match match() {
        return match;
    }

    SimulatedTime time() {
        return time;
    }

    SessionCounters counters() {
        return counters;
    }

    SimulatedLoop loop(int index) {
        return loops.get(index);
    }

    /** How many connections read along. */
    int readers() {
        int readers = 0;
        for (Audience audience : audiences) {
            readers += audience.size();
        }
        return readers;
    }

    PlayerConnection connect(ClientSocket socket, int loop) {
        return new PlayerConnection(match, audiences.get(loop), socket, loops.get(loop), workspace, sessions);
    }

    /** The world at the end of a tick, or null if that was too long ago or nobody was shown it. */
    WorldState truthAt(int tick) {
        return truths.get(tick);
    }

    SessionToken newToken() {
        return new SessionToken(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }

    private void tick(long dueNanos) {
        match.tick(dueNanos);
        long nextNanos = dueNanos + periodNanos;
        time.at(nextNanos + random.nextInt(1_000_000), () -> tick(nextNanos));
    }

    private void remember(PublishedFrame frame) {
        WorldState oldest = truths.remove(frame.tick() - REMEMBERED_TICKS);
        WorldState copy = oldest != null ? oldest : new WorldState(frame.world().schema());
        copy.copyFrom(frame.world());
        truths.put(frame.tick(), copy);
    }
}
