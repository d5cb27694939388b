package dev.tickwire.replica;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;

/**
 * The start of every frame: which tick it shows, which parts follow, and what the connection needs to know. Eleven bits
 * when there is nothing but actions or corrections to tell and the tick before had a frame too.
 *
 * <p>Mutable, so that one instance serves all frames of a connection. A part is written when its flag is set.
 */
public final class FrameHeader {
    /** Inputs consumed are counted modulo this, except in a resync. */
    public static final int CONSUMED_MODULUS = 16;

    /** Before a resync any number of frames may have been left out, so it counts the inputs consumed modulo this. */
    public static final int CONSUMED_MODULUS_IN_RESYNC = 256;

    /** What {@link #durableLagTicks} says when nothing is being journaled. */
    public static final int NOT_DURABLE = 0xffff;

    /** Slack is sent in eighths of a millisecond, as 16 bits. */
    public static final int MICROS_PER_SLACK_PART = 125;

    /** The most ticks from one frame to the next, so that a lie cannot make a client step for long. */
    public static final int ELAPSED_TICKS_MAX = 256;

    /**
     * A client that keeps up is never left without a frame for more ticks than these, however little happens: until then it may
     * take silence for "as foreseen".
     */
    public static final int SILENT_TICKS_MAX = 18;

    private static final int FRAME_BIT = 1;
    private static final int ELAPSED_GROUP_BITS = 2;
    private static final int SLACK_PARTS_MAX = 0x7fff;

    /** The tick whose end the frame shows; counted on from the frame before, except in a resync. */
    public int tick;

    /** Own inputs consumed until then, modulo {@link #consumedModulus}. */
    public int consumed;

    public boolean hasActions;
    public boolean hasCorrections;
    public boolean hasEntries;
    public boolean hasEveryone;
    public boolean hasOwner;

    /** Everything held so far is void; the frame describes all of the view. */
    public boolean isResync;

    /** An input that was not applied at the tick it named was applied at this frame's tick. */
    public boolean hasLate;

    /** Low 8 bits of the newest such input's sequence number. */
    public int lateSequenceLow;

    /** Whether the smallest slack since the last report is told, and the durable tick if there is one. */
    public boolean hasLink;

    /** How long before its deadline an input arrived, in eighths of a millisecond; negative if too late. */
    public int slackParts;

    /** How many ticks the journal is behind, or {@link #NOT_DURABLE}. */
    public int durableLagTicks;

    public boolean hasView;

    /** The view from this frame on, if {@link #hasView}. */
    public CellRect view = CellRect.EMPTY;

    /** Whether the frame ends with a hash of what the client must hold after it. */
    public boolean hasCheck;

    /** How far {@link #consumed} counts before it starts again at 0. */
    public int consumedModulus() {
        return isResync ? CONSUMED_MODULUS_IN_RESYNC : CONSUMED_MODULUS;
    }

    /** Makes it the header of an empty frame of tick 0. */
    public void clear() {
        tick = 0;
        consumed = 0;
        hasActions = false;
        hasCorrections = false;
        hasEntries = false;
        hasEveryone = false;
        hasOwner = false;
        isResync = false;
        hasLate = false;
        lateSequenceLow = 0;
        hasLink = false;
        slackParts = 0;
        durableLagTicks = NOT_DURABLE;
        hasView = false;
        view = CellRect.EMPTY;
        hasCheck = false;
    }

    /** Slack as it travels; what does not fit is cut to the nearest that does. */
    public static int slackPartsOfMicros(int slackMicros) {
        int parts = slackMicros / MICROS_PER_SLACK_PART;
        return Math.max(-SLACK_PARTS_MAX, Math.min(SLACK_PARTS_MAX, parts));
    }

    /**
     * Writes the header to the start of a cleared writer.
     *
     * @param previousTick the tick of the frame before; of no account in a resync
     */
    public void write(int previousTick, BitWriter out) {
        boolean hasRare = isResync || hasLate || hasLink || hasCheck;
        boolean hasMore = hasEntries || hasEveryone || hasOwner || hasView || hasRare;
        out.writeBits(consumed & (CONSUMED_MODULUS - 1), 4);
        out.writeFlag(hasActions);
        out.writeFlag(hasCorrections);
        out.writeFlag(hasMore);
        out.writeBits(FRAME_BIT, 1);
        if (hasMore) {
            out.writeFlag(hasEntries);
            out.writeFlag(hasEveryone);
            out.writeFlag(hasOwner);
            out.writeFlag(hasView);
            out.writeFlag(hasRare);
        }
        if (hasRare) {
            out.writeFlag(isResync);
            out.writeFlag(hasLate);
            out.writeFlag(hasLink);
            out.writeFlag(hasCheck);
        }
        if (isResync) {
            out.writeBits(tick, 32);
            out.writeBits(consumed >>> 4, 4);
        } else {
            out.writeVarUint(tick - previousTick - 1, ELAPSED_GROUP_BITS);
        }
        if (hasLate) {
            out.writeBits(lateSequenceLow, 8);
        }
        if (hasLink) {
            out.writeSigned(slackParts, 16);
            out.writeFlag(durableLagTicks != NOT_DURABLE);
            if (durableLagTicks != NOT_DURABLE) {
                out.writeBits(durableLagTicks, 16);
            }
        }
        if (hasView) {
            out.writeBits(view.firstColumn(), 8);
            out.writeBits(view.firstRow(), 8);
            out.writeBits(view.lastColumn(), 8);
            out.writeBits(view.lastRow(), 8);
        }
    }

    /**
     * Reads a header.
     *
     * @param previousTick the tick of the frame before
     * @throws MalformedMessageException if it cannot be one
     */
    public void read(BitReader in, int previousTick) {
        clear();
        consumed = in.readBits(4);
        hasActions = in.readFlag();
        hasCorrections = in.readFlag();
        boolean hasMore = in.readFlag();
        if (!in.readFlag()) {
            throw new MalformedMessageException("not a frame");
        }
        if (hasMore) {
            readMore(in);
        }
        if (isResync) {
            if (!hasView || hasActions || hasCorrections || hasEntries) {
                throw new MalformedMessageException("a resync with parts of an ordinary frame");
            }
            tick = in.readBits(32);
            consumed |= in.readBits(4) << 4;
        } else {
            int skipped = in.readVarUint(ELAPSED_GROUP_BITS);
            if (skipped < 0 || skipped >= ELAPSED_TICKS_MAX) {
                throw new MalformedMessageException("a frame after " + skipped + " silent ticks");
            }
            tick = previousTick + 1 + skipped;
        }
        if (hasLate) {
            lateSequenceLow = in.readBits(8);
        }
        if (hasLink) {
            slackParts = in.readSigned(16);
            if (in.readFlag()) {
                durableLagTicks = in.readBits(16);
            }
        }
        if (hasView) {
            view = new CellRect(in.readBits(8), in.readBits(8), in.readBits(8), in.readBits(8));
        }
    }

    private void readMore(BitReader in) {
        hasEntries = in.readFlag();
        hasEveryone = in.readFlag();
        hasOwner = in.readFlag();
        hasView = in.readFlag();
        if (in.readFlag()) {
            isResync = in.readFlag();
            hasLate = in.readFlag();
            hasLink = in.readFlag();
            hasCheck = in.readFlag();
        }
    }
}
