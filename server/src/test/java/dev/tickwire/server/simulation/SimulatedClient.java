package dev.tickwire.server.simulation;

import dev.tickwire.game.GameType;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.Look;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.SessionStatistics;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.link.LinkConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * One player or spectator: a session behind a link, with a clock that drifts and controls, or looks, at random. Loses its
 * connection now and then and comes back by its token.
 */
final class SimulatedClient {
    /** A connection whose inputs are not confirmed for longer than this is not one that anybody can play on. */
    static final int UNCONFIRMED_INPUTS_MAX = 240;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SimulatedServer server;
    private final SimulatedTime time;
    private final GameType game;
    private final String name;
    private final boolean spectating;
    private final SeededRandom random;
    private final double clockRate;
    private final int updateMillis;
    private final int keepAliveTicks;
    private final List<SimulatedConnection> connections = new ArrayList<>();

    private LinkConditions conditions;
    private MessageFilter filter = MessageFilter.NONE;
    private IntConsumer frameWatcher = tick -> {};
    private final List<String> heard = new ArrayList<>();
    private boolean gone;
    private boolean quiet;
    private long frozenUntilNanos;
    private int resumed;
    private int held;

    SimulatedClient(
            SimulatedServer server,
            GameType game,
            String name,
            boolean spectating,
            LinkConditions conditions,
            SeededRandom random) {
        this.server = server;
        time = server.time();
        this.game = game;
        this.name = name;
        this.spectating = spectating;
        this.conditions = conditions;
        this.random = random;
        clockRate = 1 + (random.nextInt(2001) - 1000) / 1e6;
        updateMillis = 4 + random.nextInt(30);
        keepAliveTicks = random.nextInt(4) == 0 ? 1 : ClientSession.KEEP_ALIVE_TICKS;
        connect(null);
        update();
    }

    GameType game() {
        return game;
    }

    LinkConditions conditions() {
        return conditions;
    }

    MessageFilter filter() {
        return filter;
    }

    boolean isSpectating() {
        return spectating;
    }

    double localMillis() {
        return time.millis() * clockRate;
    }

    SimulatedConnection connection() {
        return connections.get(connections.size() - 1);
    }

    ClientSession session() {
        return connection().session();
    }

    boolean isCurrent(SimulatedConnection candidate) {
        return connection() == candidate;
    }

    boolean isGone() {
        return gone;
    }

    /** How often an earlier body was taken back. */
    int resumed() {
        return resumed;
    }

    /** The controls that the player holds now. */
    int held() {
        return held;
    }

    int framesChecked() {
        return connections.stream()
                .flatMap(one -> one.checkers().stream())
                .mapToInt(ReplicaChecker::framesChecked)
                .sum();
    }

    int silentTicksChecked() {
        return connections.stream()
                .flatMap(one -> one.checkers().stream())
                .mapToInt(ReplicaChecker::silentTicksChecked)
                .sum();
    }

    SessionStatistics statistics() {
        return session().statistics();
    }

    /** Puts something between the link and the session. */
    void plant(MessageFilter newFilter) {
        filter = newFilter;
    }

    /** Has something told of every frame, by its tick, after it was applied. */
    void watchFrames(IntConsumer newFrameWatcher) {
        frameWatcher = newFrameWatcher;
    }

    void frameApplied(int tick) {
        frameWatcher.accept(tick);
    }

    /** From now on nothing goes wrong any more, but for what is on its way already. */
    void calm() {
        conditions = conditions.calmed();
        frozenUntilNanos = time.nanoTime();
    }

    /** Lets go of all controls and touches them no more. */
    void letGo() {
        quiet = true;
        hold(server.match().game().neutralHeld(held));
    }

    /** Holds these controls until told otherwise. */
    void holdStill(int newHeld) {
        quiet = true;
        hold(newHeld);
    }

    /** Loses the connection without a word; a new one takes the body back after a while. */
    void loseConnection(int pauseMillis) {
        if (gone || !connection().isPlaying()) {
            return;
        }
        SimulatedConnection lost = connection();
        lost.breakOff();
        time.after(pauseMillis * NANOS_PER_MILLI, () -> reconnect(lost));
    }

    /** Opens a second connection with the token of the first, which has not noticed anything yet. */
    void takeOver() {
        if (spectating) {
            // There is no body to take over.
            loseConnection(0);
        } else if (!gone && connection().isPlaying()) {
            connect(session().token());
        }
    }

    /** Goes for good, and comes again as somebody new. */
    void leaveAndReturn(int pauseMillis) {
        if (gone || !connection().isPlaying()) {
            return;
        }
        SimulatedConnection left = connection();
        left.session().leave();
        time.after(pauseMillis * NANOS_PER_MILLI, () -> {
            if (!gone && isCurrent(left)) {
                connect(null);
            }
        });
    }

    void leave() {
        gone = true;
        session().leave();
    }

    /** Goes without a word and does not come back. */
    void vanish() {
        gone = true;
        connection().breakOff();
    }

    /** The host does not get round to update the session, as a browser's hidden page; messages still arrive. */
    void freeze(int millis) {
        frozenUntilNanos = time.nanoTime() + millis * NANOS_PER_MILLI;
    }

    void fetchMap(ClientSession session, String hash) {
        byte[] bytes = server.mapBytes(hash);
        time.after(random.nextInt(50) * NANOS_PER_MILLI, () -> session.mapArrived(bytes, localMillis()));
    }

    void heard(String line) {
        heard.add(line);
    }

    /** What was said to this player, by others or by the server. */
    List<String> heard() {
        return heard;
    }

    void joined(Welcome welcome) {
        if (welcome.resumed()) {
            resumed++;
        }
    }

    private void reconnect(SimulatedConnection lost) {
        if (!gone && isCurrent(lost)) {
            connect(lost.session().token());
        }
    }

    private void connect(SessionToken token) {
        SimulatedConnection connection = new SimulatedConnection(this, server, random, name, token);
        connections.add(connection);
        connection.session().setKeepAliveTicks(keepAliveTicks);
        connection.session().setHeld(held);
    }

    private void hold(int newHeld) {
        held = newHeld;
        session().setHeld(newHeld);
    }

    private void update() {
        if (time.nanoTime() >= frozenUntilNanos) {
            if (!quiet && !gone) {
                playAtRandom();
            }
            for (int i = Math.max(0, connections.size() - 2); i < connections.size(); i++) {
                connections.get(i).session().update(localMillis());
            }
        }
        time.after(updateMillis * NANOS_PER_MILLI, this::update);
    }

    private void playAtRandom() {
        if (session().game() == null) {
            return;
        }
        if (spectating) {
            lookAround();
            return;
        }
        InputLayout layout = session().game().schema().input();
        if (random.nextInt(12) == 0) {
            hold(RandomControls.bits(random, layout.heldBits()));
        }
        if (random.nextInt(20) == 0) {
            session().press(RandomControls.bits(random, layout.edgeBits()));
        }
    }

    /** Follows somebody, who may not be there, or looks at any place, also beyond the map. */
    private void lookAround() {
        if (random.nextInt(12) == 0) {
            int x = random.nextInt(session().game().map().widthUnits() * 5 / 4);
            int y = random.nextInt(session().game().map().heightUnits() * 5 / 4);
            session().look(x, y, random.nextInt(2) == 0 ? Look.NOBODY : random.nextInt(10));
        }
    }
}
