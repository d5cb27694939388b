package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.network.GameSocket;
import dev.tickwire.bot.network.NetworkLoop;
import dev.tickwire.bot.network.SocketListener;
import dev.tickwire.bot.report.Measurements;
import dev.tickwire.message.Input;
import dev.tickwire.message.Notice;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;

/**
 * One player: a socket, a session and a brain, and what it measures of them. Everything happens on its loop, and what it
 * measures goes to that loop's measurements.
 */
final class Bot implements SocketListener, SessionListener, Outbox {
    private static final int RECONNECT_DELAY_MILLIS = 1_000;
    private static final double NO_FRAME_YET = -1;

    /** How soon a bot is looked at again that is not playing yet, or not any more. */
    private static final double IDLE_MILLIS = 10;

    private final MatchContext match;
    private final NetworkLoop loop;
    private final MillisClock clock;
    private final String name;
    private final double inputLeadTicks;
    private final int seed;
    private final Controls controls = new Controls();
    private final Measurements measurements;

    /** Null if nothing is to be kept of what is received. */
    private final CaptureWriter capture;

    private Brain brain;
    private ClientSession session;
    private PredictedView view;

    /** Null while no socket is open. */
    private GameSocket socket;

    private SessionToken token;
    private int brainTick;
    private boolean joined;
    private boolean over;
    private boolean leaving;

    /** What the server, or the own session, said before the connection ended. */
    private String lastWords = "";

    private boolean measuring = true;

    /** What the session has counted; null while it is not playing, or when the window is closed. */
    private SessionCounts counts;

    private double receivedMillis;
    private double lastFrameMillis = NO_FRAME_YET;

    Bot(
            MatchContext match,
            NetworkLoop loop,
            MillisClock clock,
            String name,
            int seed,
            double inputLeadTicks,
            Measurements measurements,
            CaptureWriter capture) {
        this.match = match;
        this.loop = loop;
        this.clock = clock;
        this.name = name;
        this.inputLeadTicks = inputLeadTicks;
        this.measurements = measurements;
        this.capture = capture;
        this.seed = seed;
    }

    /** Whether it has ever been in the match. */
    boolean hasJoined() {
        return joined;
    }

    /** Whether it is out of the match for good. */
    boolean isOver() {
        return over;
    }

    void connect() {
        session = new ClientSession(match.gameType(), match.behaviourHash(), name, token, this, this);
        session.setKeepAliveTicks(match.keepAliveTicks());
        session.setInputLead(inputLeadTicks);
        if (match.decode() == FrameDecoding.HEADER) {
            session.ignoreWorld();
        }
        view = new PredictedView(session);
        lastWords = "";
        loop.connect(match.server(), match.matchId(), this);
    }

    /**
     * Lets the brain decide, at most once a tick, and the session send.
     *
     * @return when to call this again: as soon as the next tick begins
     */
    double update(double nowMillis) {
        if (socket == null) {
            return nowMillis + IDLE_MILLIS;
        }
        if (session.state() == ClientSession.State.PLAYING) {
            int tick = (int) session.predictedTick(nowMillis);
            if (tick != brainTick) {
                brainTick = tick;
                view.moveTo(tick - 1);
                brain.step(view, controls);
                session.setHeld(controls.held());
                session.press(controls.takeEdges());
                if (session.replica() != null) {
                    session.setShownLagQuarters(Input.QUARTERS_PER_TICK * view.lagTicksAt(tick));
                }
            }
        }
        session.update(nowMillis);
        return isPlaying() ? session.nextTickMillis(nowMillis) : nowMillis + IDLE_MILLIS;
    }

    /** Forgets what was measured before. */
    void startMeasuring(double nowMillis) {
        lastFrameMillis = NO_FRAME_YET;
        counts = isPlaying() ? new SessionCounts(session, nowMillis) : null;
    }

    void stopMeasuring(double nowMillis) {
        settle(nowMillis);
        measuring = false;
    }

    /** Goes for good. Replica checks are added up now, since they are of the whole run. */
    void leave() {
        leaving = true;
        if (socket != null) {
            addReplicaChecks();
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
        session.opened(clock.nowMillis());
    }

    @Override
    public void received(byte[] bytes, int offset, int length) {
        receivedMillis = clock.nowMillis();
        if (capture != null) {
            capture.received(bytes, offset, length, receivedMillis);
        }
        if (measuring) {
            measurements.payloadBytesReceived += length;
        }
        session.received(bytes, offset, length, receivedMillis);
    }

    @Override
    public void closed(int code, String reason) {
        double nowMillis = clock.nowMillis();
        settle(nowMillis);
        session.closed();
        socket = null;
        if (leaving) {
            return;
        }
        addReplicaChecks();
        measurements.addReason(CloseDescription.of(code, lastWords.isEmpty() ? reason : lastWords));
        if (joined) {
            measurements.disconnects++;
        }
        if (joined && match.reconnect() && CloseDescription.isRetryable(code)) {
            loop.after(RECONNECT_DELAY_MILLIS, this::reconnect);
        } else {
            over = true;
        }
    }

    @Override
    public void refused(String reason) {
        over = true;
        measurements.addReason(reason);
    }

    @Override
    public void joined(Welcome welcome) {
        // The brain of a match that is over would remember what is nowhere any more.
        brain = match.brains().forGame(match.gameType().name(), seed);
        lastFrameMillis = NO_FRAME_YET;
    }

    @Override
    public void mapNeeded(String mapHash) {
        if (mapHash.equals(match.map().hash())) {
            session.mapArrived(match.map().bytes(), clock.nowMillis());
            return;
        }
        ClientSession asking = session;
        loop.fetchMap(match.server(), mapHash, mapBytes -> asking.mapArrived(mapBytes, clock.nowMillis()), failure -> {
            lastWords = failure;
            asking.leave();
        });
    }

    @Override
    public void frameApplied(int tick) {
        if (!joined) {
            joined = true;
            measurements.joined++;
        }
        if (!measuring) {
            return;
        }
        if (counts == null) {
            counts = new SessionCounts(session, receivedMillis);
        }
        measurements.frames++;
        if (lastFrameMillis != NO_FRAME_YET) {
            measurements.gap.record(receivedMillis - lastFrameMillis);
        }
        lastFrameMillis = receivedMillis;
    }

    @Override
    public void inputConsumed(double latencyMillis) {
        if (measuring) {
            measurements.latency.record(latencyMillis);
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notice.level() == Notice.Level.CLOSING || notice.level() == Notice.Level.ERROR) {
            lastWords = notice.text();
        }
    }

    @Override
    public void failed(String reason) {
        lastWords = "gave up: " + reason;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (socket != null) {
            if (measuring) {
                measurements.payloadBytesSent += length;
            }
            socket.send(bytes, offset, length);
        }
    }

    @Override
    public void close(int code, String reason) {
        if (socket != null) {
            socket.close(code, reason);
        }
    }

    private boolean isPlaying() {
        return socket != null && session.state() == ClientSession.State.PLAYING;
    }

    private void reconnect() {
        if (!leaving) {
            token = session.token();
            measurements.reconnects++;
            connect();
        }
    }

    private void settle(double nowMillis) {
        if (counts != null) {
            counts.addTo(measurements, nowMillis);
            counts = null;
        }
        lastFrameMillis = NO_FRAME_YET;
    }

    private void addReplicaChecks() {
        measurements.replicaChecks += session.replicaChecks();
        measurements.replicaMismatches += session.replicaMismatches();
    }
}
