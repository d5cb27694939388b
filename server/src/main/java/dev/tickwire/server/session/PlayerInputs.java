package dev.tickwire.server.session;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.message.InputReader;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.LinkReport;

/**
 * A player's inputs on their way from the socket to the match: whether they come in order, how they lie to their deadlines,
 * and what the match had no room for yet. Event loop only.
 */
final class PlayerInputs {
    private final InputLayout layout;
    private final SessionTally tally;
    private final InputTiming timing;
    private final ShownTime shownTime;

    private int lastSequence;
    private int lastNamedTick;

    /** When the controls last changed. */
    private long lastTouchNanos;

    /** An input that the match had no room for; merged with the next, so that no release of a key is lost. */
    private boolean owed;

    private int owedEdges;
    private int owedHeld;
    private int owedLagQuarters;

    /**
     * Of a player who has sent nothing yet.
     *
     * @param linkReportMillis how often the player is told of the inputs' timing
     */
    PlayerInputs(InputLayout layout, int tickRateHz, int linkReportMillis, SessionTally tally, long nowNanos) {
        this.layout = layout;
        this.tally = tally;
        lastTouchNanos = nowNanos;
        timing = new InputTiming(tickRateHz, linkReportMillis, nowNanos);
        shownTime = new ShownTime(tickRateHz);
    }

    /** The first input is for a tick behind this one. */
    void beginBehind(int tick) {
        lastNamedTick = tick;
    }

    /**
     * An input has come.
     *
     * @param echoedTick the newest tick that the client has received a frame for, this input's word included
     * @param knownTick  a tick whose start is known
     * @param knownNanos when that tick was due to start
     * @throws MalformedMessageException if no honest client sends it
     */
    void take(InputReader input, int echoedTick, int knownTick, long knownNanos, long nowNanos) {
        if (!fits(input.held(), layout.heldBits()) || !fits(input.edges(), layout.edgeBits())) {
            throw new MalformedMessageException("controls that this game does not have");
        }
        int sequence = lastSequence + 1;
        if ((sequence & 0xff) != input.sequenceLow()) {
            throw new MalformedMessageException("an input out of order");
        }
        // Counted on from the input before: a link that was held up brings inputs that are any number of ticks late.
        int namedTick = lastNamedTick + ((input.tickLow() - lastNamedTick) & 0xff);
        if (namedTick == lastNamedTick) {
            throw new MalformedMessageException("an input for a tick that had one");
        }
        lastSequence = sequence;
        lastNamedTick = namedTick;
        timing.arrived(namedTick, knownTick, knownNanos, nowNanos);
        shownTime.echoed(echoedTick);
        owedLagQuarters = shownTime.believed(input.shownLagQuarters(), namedTick);
        if (owedLagQuarters != input.shownLagQuarters()) {
            tally.countCutRewind();
        }
        if (input.held() != owedHeld || input.edges() != 0) {
            lastTouchNanos = nowNanos;
        }
        owedHeld = input.held();
        owedEdges |= input.edges();
        owed = true;
    }

    /** When the player last touched the controls, or came. */
    long lastTouchNanos() {
        return lastTouchNanos;
    }

    /** Whether something waits for room in the match. */
    boolean isOwed() {
        return owed;
    }

    /**
     * Hands over what the player did, together with what there was no room for before: the match counts consumed inputs by
     * their sequence numbers, so one that stands for several consumes them all.
     */
    void offerTo(PlayerPort port) {
        if (port.offerInput(lastSequence, lastNamedTick, owedHeld, owedEdges, owedLagQuarters)) {
            owed = false;
            owedEdges = 0;
        }
    }

    /** What the client should hear of its inputs' timing now, or null. */
    LinkReport takeReport(long nowNanos) {
        return timing.isReportDue(nowNanos)
                ? new LinkReport(timing.takeSlackMicros(nowNanos), FrameHeader.NOT_DURABLE)
                : null;
    }

    /** The newest tick that was handed to the socket is this one. */
    void handed(int tick) {
        shownTime.handed(tick);
    }

    private static boolean fits(int value, int bits) {
        return bits == 32 || value >>> bits == 0;
    }
}
