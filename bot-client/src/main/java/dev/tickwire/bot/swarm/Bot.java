package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.bot.link.ConditionedLink;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.network.GameSocket;
import dev.tickwire.bot.network.SocketListener;
import dev.tickwire.bot.recording.InputRecorder;
import dev.tickwire.bot.recording.RecordedBrain;
import dev.tickwire.bot.scenario.FrameDecoding;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import dev.tickwire.netcode.SessionStatistics;

/**
 * One player: a socket, a session and a brain, and what it measures of them. Everything happens on its loop, and what it
 * measures goes to that loop's measurements. Who leaves does not come back: his place is taken by another one.
 */
final class Bot implements SocketListener, SessionListener, Outbox {
    private static final int RECONNECT_DELAY_MILLIS = 1_000;

    /** Who was cut off tries to come back for so long, as the page does: so long a server keeps his body. */
    private static final double RECONNECT_MILLIS_MAX = 20_000;

    /** How soon a bot is looked at again that is not playing yet, or not any more. */
    private static final double IDLE_MILLIS = 10;

    /** Who is not in after so long, when he leaves or measuring ends, was kept out; before that he had no time for it. */
    private static final double KEPT_OUT_MILLIS = 5_000;

    /** Spreads the seeds of those who have the same place one after the other. */
    private static final int SEED_STEP = 0x9e3779b9;

    private final BotPlan plan;
    private final BotHost host;
    private final int seed;
    private final Controls controls = new Controls();
    private final FrameWait frameWait;

    /** Null if nobody keeps its inputs. */
    private final InputTrack inputTrack;

    private Brain brain;
    private ClientSession session;
    private PredictedView view;

    /** Null while no socket is open. */
    private GameSocket socket;

    private SessionToken token;

    /** Null if it has none, or has used it. */
    private String ticket;

    private int brainTick;
    private boolean joined;
    private boolean over;
    private boolean leaving;

    /** What the server, or the own session, said before the connection ended. */
    private String lastWords = "";

    /** What the session counts; null while it is not playing. */
    private SessionCounts counts;

    private double connectMillis;

    /** When it was last thrown out of the match. */
    private double cutOffMillis;

    private double receivedMillis;
    private int corrections;

    /**
     * A bot that has not connected yet.
     *
     * @param life how many had its place before
     */
    Bot(BotPlan plan, BotHost host, int life) {
        this.plan = plan;
        this.host = host;
        seed = plan.seed() + life * SEED_STEP;
        ticket = life == 0 ? plan.ticket() : null;
        frameWait = new FrameWait(plan.match().tickMillis());
        InputRecorder recorder = host.play.recorder();
        inputTrack = recorder == null ? null : new InputTrack(recorder, plan.number());
    }

    /** Whether it has ever been in the match. */
    boolean hasJoined() {
        return joined;
    }

    /** Whether it is out of the match for good. */
    boolean isOver() {
        return over;
    }

    boolean isConnected() {
        return socket != null;
    }

    boolean isPlaying() {
        return socket != null && session.state() == ClientSession.State.PLAYING;
    }

    double tickMillis() {
        return plan.match().tickMillis();
    }

    void connect() {
        connectMillis = host.clock.nowMillis();
        host.measured.connects++;
        openSession();
    }

    /**
     * Lets the brain decide, at most once a tick, and the session send.
     *
     * @param dueMillis when this should have been called
     * @return when to call this again: as soon as the next tick begins
     */
    double update(double nowMillis, double dueMillis) {
        if (socket == null) {
            return nowMillis + IDLE_MILLIS;
        }
        if (session.state() == ClientSession.State.PLAYING) {
            int tick = (int) session.predictedTick(nowMillis);
            if (tick != brainTick) {
                brainTick = tick;
                decide(tick);
                frameWait.noteAge(nowMillis, session.statistics().roundTripMillis(), host.measured);
            }
        }
        session.update(nowMillis, dueMillis);
        return isPlaying() ? session.nextTickMillis(nowMillis) : nowMillis + IDLE_MILLIS;
    }

    /** Adds what was only counted so far. */
    void settle(double nowMillis) {
        if (counts != null) {
            counts.addTo(host.measured, nowMillis);
        }
    }

    /** Measures end: what has not come yet has been waited for until now. */
    void finish(double nowMillis) {
        frameWait.end(nowMillis, host.measured);
        settle(nowMillis);
        noteIfKeptOut(nowMillis);
    }

    /** Goes for good. */
    void leave(double nowMillis) {
        if (leaving || over) {
            return;
        }
        noteIfKeptOut(nowMillis);
        leaving = true;
        over = true;
        settle(nowMillis);
        counts = null;
        // Nobody waits for the next frame any more.
        frameWait.forget();
        if (socket != null) {
            session.leave();
        }
    }

    @Override
    public void opened(GameSocket openSocket) {
        socket = openSocket;
        if (leaving) {
            session.leave();
            return;
        }
        session.opened(host.clock.nowMillis());
    }

    @Override
    public void received(byte[] bytes, int offset, int length) {
        receivedMillis = host.clock.nowMillis();
        if (plan.capture() != null) {
            plan.capture().received(bytes, offset, length, receivedMillis);
        }
        if (length > 0) {
            host.measured.received.count(bytes[offset] & 0xff, length);
        }
        session.received(bytes, offset, length, receivedMillis);
    }

    @Override
    public void closed(int code, String reason) {
        double nowMillis = host.clock.nowMillis();
        session.closed();
        socket = null;
        if (leaving) {
            return;
        }
        frameWait.end(nowMillis, host.measured);
        settle(nowMillis);
        boolean wasIn = counts != null;
        counts = null;
        frameWait.forget();
        Measurements measured = host.measured;
        measured.addReason(CloseDescription.of(code, lastWords.isEmpty() ? reason : lastWords));
        if (wasIn) {
            measured.disconnects++;
            cutOffMillis = nowMillis;
        } else {
            measured.refused++;
        }
        if (triesToComeBack(nowMillis) && CloseDescription.isRetryable(code)) {
            host.loop.after(RECONNECT_DELAY_MILLIS, this::reconnect);
        } else {
            over = true;
        }
    }

    @Override
    public void refused(String reason) {
        if (leaving) {
            return;
        }
        if (triesToComeBack(host.clock.nowMillis())) {
            host.loop.after(RECONNECT_DELAY_MILLIS, this::reconnect);
            return;
        }
        over = true;
        host.measured.refused++;
        host.measured.addReason(reason);
    }

    @Override
    public void joined(Welcome welcome) {
        // The brain of a match that is over would remember what is nowhere any more.
        brain = host.play.playback() == null
                ? host.play
                        .brains()
                        .forGame(plan.match().info().game(), seed, plan.role().behaviour())
                : new RecordedBrain(host.play.playback().track(plan.number()));
        frameWait.forget();
        if (inputTrack != null) {
            inputTrack.begin();
        }
    }

    @Override
    public void mapNeeded(String mapHash) {
        KnownMap map = plan.match().map();
        if (mapHash.equals(map.hash())) {
            mapArrived(session, map.bytes());
            return;
        }
        ClientSession asking = session;
        host.loop.fetchMap(plan.match().server(), mapHash, mapBytes -> mapArrived(asking, mapBytes), failure -> {
            lastWords = failure;
            asking.leave();
        });
    }

    private void mapArrived(ClientSession asking, byte[] mapBytes) {
        if (plan.capture() != null) {
            plan.capture().map(mapBytes);
        }
        asking.mapArrived(mapBytes, host.clock.nowMillis());
    }

    @Override
    public void frameApplied(int tick) {
        if (leaving) {
            return;
        }
        Measurements measured = host.measured;
        if (!joined) {
            joined = true;
            ticket = null;
            measured.joined++;
            measured.joinTime.record(receivedMillis - connectMillis);
        }
        if (counts == null) {
            counts = new SessionCounts(session, receivedMillis);
        }
        measured.frames++;
        frameWait.frameCame(tick, receivedMillis, measured);
        SessionStatistics statistics = session.statistics();
        if (statistics.predictionCorrections() != corrections) {
            corrections = statistics.predictionCorrections();
            measured.correctionUnits.record(statistics.predictionErrorUnits());
        }
    }

    @Override
    public void inputConsumed(double latencyMillis) {
        host.measured.latency.record(latencyMillis);
    }

    @Override
    public void roundTripMeasured(double millis) {
        host.measured.roundTrip.record(millis);
    }

    @Override
    public void notice(Notice notice) {
        if (notice.level() == Notice.Level.CLOSING || notice.level() == Notice.Level.ERROR) {
            lastWords = notice.text();
        }
    }

    @Override
    public void failed(String reason) {
        host.measured.protocolErrors++;
        lastWords = "gave up: " + reason;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (socket != null) {
            host.measured.sent.count(bytes[offset] & 0xff, length);
            socket.send(bytes, offset, length);
        }
    }

    @Override
    public void close(int code, String reason) {
        if (socket != null) {
            socket.close(code, reason);
        }
    }

    private void openSession() {
        MatchContext match = plan.match();
        Scenario.Play play = host.play.play();
        String name = "Bot " + (plan.number() + 1);
        Hello hello = new Hello(Protocol.VERSION, match.behaviourHash(), name, token, false, ticket);
        session = new ClientSession(match.gameType(), hello, this, this);
        session.setKeepAliveTicks(keepAliveTicks(play));
        session.setInputLead(plan.inputLeadTicks());
        if (play.decode() == FrameDecoding.HEADER) {
            session.ignoreWorld();
        }
        view = new PredictedView(session);
        corrections = 0;
        lastWords = "";
        SocketListener listener = plan.link().isConditioned()
                ? new ConditionedLink(plan.link(), seed, this, host.delayLine, host.clock::nowMillis)
                : this;
        host.loop.connect(match.server(), match.info().id(), listener);
    }

    private int keepAliveTicks(Scenario.Play play) {
        return play.inputRateHz() == Scenario.ON_CHANGE
                ? ClientSession.KEEP_ALIVE_TICKS
                : Math.max(1, plan.match().info().tickRateHz() / play.inputRateHz());
    }

    private void decide(int tick) {
        view.moveTo(tick - 1);
        try {
            brain.step(view, controls);
        } catch (RuntimeException fault) {
            giveUp(fault);
            return;
        }
        int edges = controls.takeEdges();
        session.setHeld(controls.held());
        session.press(edges);
        if (session.replica() != null) {
            session.setShownLagQuarters(Input.QUARTERS_PER_TICK * view.lagTicksAt(tick));
        }
        if (inputTrack != null) {
            inputTrack.decided(tick, controls.held(), edges);
        }
    }

    /** The brain is broken, and a bot without one would only stand there. Others play on. */
    private void giveUp(RuntimeException fault) {
        host.measured.brainFaults++;
        host.measured.addReason("its brain failed: " + fault);
        leave(host.clock.nowMillis());
    }

    private void noteIfKeptOut(double nowMillis) {
        if (!joined && !over && nowMillis - connectMillis >= KEPT_OUT_MILLIS) {
            host.measured.refused++;
            host.measured.addReason("was not let in within " + (int) (KEPT_OUT_MILLIS / 1_000) + " s");
        }
    }

    private boolean triesToComeBack(double nowMillis) {
        return joined && host.play.play().reconnect() && nowMillis - cutOffMillis < RECONNECT_MILLIS_MAX;
    }

    private void reconnect() {
        if (!leaving) {
            token = session.token();
            host.measured.reconnects++;
            openSession();
        }
    }
}
