package dev.tickwire.server.session;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.message.InputReader;
import dev.tickwire.message.Look;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.FrameReader;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.LinkReport;
import dev.tickwire.server.replication.PublishedFrame;

/**
 * A connection's part in one match: inputs or looks go in, frames come out. Who goes on in the next match begins another. Event
 * loop only.
 */
final class Participation {
    /** No honest client's clock is further off than this when it becomes ready. */
    private static final long READY_SECONDS_OFF_MAX = 60;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int MILLIS_PER_SECOND = 1000;

    private final Match match;
    private final Audience audience;
    private final FrameReader reader;
    private final LoopExecutor loop;
    private final LoopWorkspace workspace;
    private final SessionParts parts;
    private final PlayerInputs inputs;

    /** Null before the match has let the client in, and once there is nothing left to tell it. */
    private PlayerPort port;

    /** Null until the client is ready. */
    private FrameSender sender;

    /** Null unless the client only watches and is ready. */
    private Lookout lookout;

    /** A tick whose start is known. */
    private int knownTick;

    private long knownNanos;

    /** The newest tick that the client said to have received. */
    private int echoedTick;

    /** Whether the client goes for good, so that its body need not be held. */
    private boolean leaving;

    /**
     * In a match in which the client has done nothing yet.
     *
     * @param audience of the connection's event loop
     * @param reader   the connection
     * @param loop     that event loop
     */
    Participation(
            Match match,
            Audience audience,
            FrameReader reader,
            LoopExecutor loop,
            LoopWorkspace workspace,
            SessionParts parts) {
        this.match = match;
        this.audience = audience;
        this.reader = reader;
        this.loop = loop;
        this.workspace = workspace;
        this.parts = parts;
        inputs = new PlayerInputs(
                match.game().schema().input(),
                match.settings().tickRateHz(),
                parts.limits().linkReportMillis(),
                workspace.tally,
                parts.clock().nanoTime());
    }

    Match match() {
        return match;
    }

    /** The way into the match; null unless the client is in it. */
    PlayerPort port() {
        return port;
    }

    /** The match has let the client in. */
    void letIn(PlayerPort newPort, int tick) {
        port = newPort;
        knownTick = tick;
        knownNanos = parts.clock().nanoTime();
        echoedTick = tick;
    }

    /** What the client must know of the match. */
    Welcome welcome(SessionToken token, boolean resumed) {
        return new Welcome(
                Protocol.VERSION,
                match.behaviourHash(),
                match.id(),
                match.mapHash(),
                match.grid().cellSizeLog2(),
                token,
                port.slot(),
                resumed,
                knownTick,
                match.settings().tickRateHz(),
                match.settings().checkIntervalTicks(),
                match.game().schema());
    }

    /**
     * The client is ready: frames go to it from one of the next ticks on.
     *
     * @throws MalformedMessageException if its time has nothing to do with the match's
     */
    void begin(Ready ready, boolean spectating, ClientSocket socket, long nowNanos) {
        int tickRateHz = match.settings().tickRateHz();
        if (Math.abs((long) ready.tick() - tickAt(nowNanos)) > READY_SECONDS_OFF_MAX * tickRateHz) {
            throw new MalformedMessageException("ready in tick " + ready.tick() + ", far from the match's");
        }
        ClientFrames frames;
        if (spectating) {
            frames = ClientFrames.ofSpectator(match.game(), match.grid());
            lookout = new Lookout(frames, workspace.tally, nowNanos);
        } else {
            frames = new ClientFrames(match.game(), match.grid(), port.slot());
        }
        sender = new FrameSender(
                frames, workspace.frameWriter, socket, parts.limits().slow(), workspace.tally, tickRateHz, knownTick);
        inputs.beginBehind(ready.tick());
        audience.add(reader);
    }

    /** The tick that the match must be in, by the last one that is known. */
    private int tickAt(long nanos) {
        return knownTick + (int) ((nanos - knownNanos) * match.settings().tickRateHz() / NANOS_PER_SECOND);
    }

    /**
     * The client has touched the controls, or says that it is still there.
     *
     * @throws MalformedMessageException if no honest client sends it
     */
    void input(InputReader input, long nowNanos) {
        echoed(input.echoedLow());
        inputs.take(input, echoedTick, knownTick, knownNanos, nowNanos);
        inputs.offerTo(port);
        port.tellBehind(ticksBehind());
    }

    /** The spectator wants to see another place. */
    void look(Look look) {
        echoed(look.echoedLow());
        port.tellBehind(ticksBehind());
        lookout.want(look);
    }

    /** At most what has been sent; while nothing is sent to a client that is far behind, this stays exact. */
    private void echoed(int echoedLow) {
        echoedTick = sender.handedTick() - ((sender.handedTick() - echoedLow) & 0xff);
    }

    /** How many ticks the client was behind, by its own account, when it last sent something. */
    int ticksBehind() {
        return sender == null ? 0 : sender.handedTick() - echoedTick;
    }

    /** Whether what a tick says of the client's slot is about this connection. */
    boolean covers(int tick) {
        return port.covers(tick);
    }

    /** A tick is over: the match has room again for what it had no room for before. */
    void ticked(PublishedFrame frame) {
        knownTick = frame.tick();
        knownNanos = frame.startNanos();
        if (inputs.isOwed()) {
            inputs.offerTo(port);
        }
    }

    /**
     * Sends what that tick has to tell the client, now or later.
     *
     * @return for how many milliseconds nothing could be sent
     */
    int show(PublishedFrame frame) {
        // The tick's own time is near enough, and costs nothing to look up.
        long now = frame.startNanos();
        LinkReport link = inputs.takeReport(now);
        if (lookout != null) {
            lookout.turn(now);
        }
        int everyTicks = FrameThinning.ticksForAMessage(parts.load(), lookout != null, inputs, now);
        sender.send(frame, link, echoedTick, everyTicks);
        inputs.handed(sender.handedTick());
        return sender.blockedTicks(frame.tick())
                * MILLIS_PER_SECOND
                / match.settings().tickRateHz();
    }

    /** Another connection has the body, or nobody: what becomes of this one is nothing to the match. */
    void loseBody() {
        port = null;
    }

    /** There are no more frames for the connection. */
    void stopReading() {
        audience.remove(reader);
    }

    /** The connection is over because the client goes for good. */
    void leave() {
        leaving = true;
        end();
    }

    /** The connection is over. The match is told as soon as it has room to hear it. */
    void end() {
        stopReading();
        tellDeparture();
    }

    private void tellDeparture() {
        if (port == null) {
            return;
        }
        boolean heard = leaving ? port.leave() : port.disconnect();
        if (heard) {
            port = null;
        } else {
            loop.execute(this::tellDeparture);
        }
    }
}
