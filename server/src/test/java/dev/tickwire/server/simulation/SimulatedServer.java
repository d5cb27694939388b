package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.SessionToken;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.session.ClientSocket;
import dev.tickwire.server.session.PlayerConnection;
import dev.tickwire.server.session.SessionCounters;
import dev.tickwire.server.session.SessionLimits;
import dev.tickwire.server.session.SessionParts;
import dev.tickwire.server.session.SlowClientLimits;
import java.util.HashMap;
import java.util.Map;

/** One match with everything between its rules and the sockets, ticking on simulated time, and the truth it went through. */
final class SimulatedServer {
    /** Older truths are forgotten; no client is ever shown anything that old. */
    private static final int REMEMBERED_TICKS = 600;

    private static final SessionLimits LIMITS = new SessionLimits(1000, 1000, 60_000, 500, SlowClientLimits.DEFAULT);

    private final SimulatedTime time;
    private final SeededRandom random;
    private final Match match;
    private final Audience audience;
    private final SessionParts sessions;
    private final long periodNanos;
    private final Map<Integer, WorldState> truths = new HashMap<>();
    private boolean stopped;

    SimulatedServer(SimulatedTime time, MatchSettings settings, SeededRandom random) {
        this.time = time;
        this.random = random;
        match = new Match(settings);
        sessions = new SessionParts(time, LIMITS, this::newToken, new SessionCounters());
        periodNanos = 1_000_000_000L / settings.tickRateHz();
        audience = new Audience(match, this::runOnLoop);
        audience.add(this::remember);
        time.after(periodNanos, () -> tick(time.nanoTime()));
    }

    Match match() {
        return match;
    }

    PlayerConnection connect(ClientSocket socket) {
        return new PlayerConnection(match, audience, socket, this::runOnLoop, sessions);
    }

    /** The world at the end of a tick, or null if that was too long ago. */
    WorldState truthAt(int tick) {
        return truths.get(tick);
    }

    void stop() {
        stopped = true;
    }

    private void runOnLoop(Runnable task) {
        time.after(random.nextInt(200_000), task);
    }

    private void tick(long dueNanos) {
        if (stopped) {
            return;
        }
        match.tick(dueNanos);
        long nextNanos = dueNanos + periodNanos;
        time.at(nextNanos + random.nextInt(1_000_000), () -> tick(nextNanos));
    }

    private void remember(PublishedFrame frame) {
        WorldState copy = new WorldState(frame.world().schema());
        copy.copyFrom(frame.world());
        truths.put(frame.tick(), copy);
        truths.remove(frame.tick() - REMEMBERED_TICKS);
    }

    private SessionToken newToken() {
        return new SessionToken(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
    }
}
