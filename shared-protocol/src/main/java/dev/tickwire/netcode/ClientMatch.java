package dev.tickwire.netcode;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.game.GameType;
import dev.tickwire.map.TileMap;
import dev.tickwire.message.Look;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.FrameHeader;

/**
 * The client's side of the match that its connection is in: what it wants goes out, tick by tick as its clock has it, and
 * frames come into its world. Begins anew with every welcome. Times are milliseconds.
 */
final class ClientMatch {
    private static final double MICROS_PER_MILLISECOND = 1000;

    private final SessionStatistics statistics;
    private final SessionListener listener;
    private final InputHistory inputs = new InputHistory();
    private final InputClock clock = new InputClock(inputs);
    private final ClientWorld world;
    private final ControlSampler controls;
    private final LookSampler looks;

    /** The one of the two that is in use: who watches has no controls, and who plays looks at the own avatar. */
    private final TickSampler sampler;

    ClientMatch(
            GameType gameType,
            boolean spectating,
            MessageSender sender,
            SessionStatistics statistics,
            SessionListener listener) {
        this.statistics = statistics;
        this.listener = listener;
        world = new ClientWorld(gameType, inputs, statistics);
        controls = new ControlSampler(inputs, sender);
        looks = new LookSampler(sender);
        sampler = spectating ? looks : controls;
    }

    InputClock clock() {
        return clock;
    }

    ClientWorld world() {
        return world;
    }

    ControlSampler controls() {
        return controls;
    }

    LookSampler looks() {
        return looks;
    }

    /** Inputs that no frame has shown to be consumed yet. */
    int unconfirmedInputs() {
        return inputs.size();
    }

    /** See {@link ClientSession#setKeepAliveTicks}. */
    void setKeepAliveTicks(int ticks) {
        sampler.setKeepAliveTicks(ticks);
    }

    /** Whatever is known of a match before, or was done in it, is of no use any more. */
    void begin(Welcome welcome, Handshake handshake, double nowMillis) {
        world.begin(welcome);
        inputs.forget();
        if (!handshake.isInFirstMatch()) {
            controls.forgetMatch();
        }
        looks.setTickRate(welcome.tickRateHz());
        double pingedMillis = statistics.roundTripMillis();
        double roundTripMillis = pingedMillis > 0 ? pingedMillis : handshake.roundTripMillis();
        clock.start(welcome.tickRateHz(), welcome.tick(), roundTripMillis, nowMillis);
    }

    /**
     * The map has come. A spectator looks at the middle of it first.
     *
     * @throws MalformedMessageException if it is none
     * @throws IllegalArgumentException  if it does not fit to game or welcome
     */
    void mapArrived(byte[] mapBytes, Welcome welcome) {
        world.build(mapBytes, welcome);
        TileMap map = world.game().map();
        looks.look(map.widthUnits() / 2, map.heightUnits() / 2, Look.NOBODY);
    }

    /** Frames may come from now on. Returns the tick after which the first is taken. */
    int start(double nowMillis) {
        int tick = (int) clock.phaseAt(nowMillis);
        sampler.start(tick);
        return tick;
    }

    /** See {@link ClientSession#update(double, double)}. */
    void update(double nowMillis, double dueMillis) {
        sampler.advanceTo((int) clock.phaseAt(nowMillis), world.newestTick(), dueMillis);
        world.predictTo(sampler.sampledTick());
    }

    /**
     * Takes a frame: into the replica, for what it says of inputs and their slack, and for a new prediction.
     *
     * @return its tick
     * @throws MalformedMessageException if it cannot follow what came before
     */
    int frameArrived(byte[] bytes, int offset, int length, double nowMillis) {
        FrameHeader header = world.apply(bytes, offset, length);
        inputs.confirm(header, nowMillis, listener);
        statistics.frameApplied(header.hasLate);
        if (header.hasLink) {
            double slackMillis = header.slackParts * (FrameHeader.MICROS_PER_SLACK_PART / MICROS_PER_MILLISECOND);
            statistics.slackReported(slackMillis);
            clock.slackReported(slackMillis, nowMillis);
        }
        world.rebase(sampler.sampledTick());
        return header.tick;
    }
}
