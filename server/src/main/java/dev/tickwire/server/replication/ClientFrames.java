package dev.tickwire.server.replication;

import dev.tickwire.game.SharedGame;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.schema.EntityType;

/**
 * Assembles one client's frames from what the tick published: the blobs of the cells in view, a few bits of its own, and
 * nothing at all in a tick that has nothing new for it. Knows what the client holds: the view and the tick of the last
 * frame. Confined to the connection's event loop.
 */
public final class ClientFrames {
    /** Consumed inputs are counted modulo 16, so they must be told before that many have gone by unmentioned. */
    static final int UNTOLD_INPUTS_MAX = 10;

    /** The slot of a spectator's frames: nothing belongs to it. */
    private static final int NO_SLOT = -1;

    private final CellGrid grid;
    private final Interest interest;
    private final int slot;

    /** Of a spectator: the place to be shown, and the slot of the avatar to be followed if there is one. */
    private int lookX;

    private int lookY;
    private int followedSlot;

    private CellRect view = CellRect.EMPTY;
    private boolean needsResync = true;
    private boolean wasResync;
    private int lastSeenTick;
    private int lastSentTick;
    private int lastToldConsumed;

    /**
     * Starts with a client that holds nothing.
     *
     * @param slot of the player whom the frames are for
     */
    public ClientFrames(SharedGame game, CellGrid grid, int slot) {
        this.grid = grid;
        interest = new Interest(grid, game.viewExtent());
        this.slot = slot;
        followedSlot = slot;
    }

    /** Starts with a spectator, who holds nothing and looks at the middle of the map. */
    public static ClientFrames ofSpectator(SharedGame game, CellGrid grid) {
        ClientFrames frames = new ClientFrames(game, grid, NO_SLOT);
        frames.look(game.map().widthUnits() / 2, game.map().heightUnits() / 2, NO_SLOT);
        return frames;
    }

    /**
     * Sets what a spectator is shown from the next frame on.
     *
     * @param followed slot whose avatar is in the middle while it is there, or a negative number
     */
    public void look(int x, int y, int followed) {
        lookX = x;
        lookY = y;
        followedSlot = followed;
    }

    /** Whether the frame assembled last describes everything anew. */
    public boolean isResync() {
        return wasResync;
    }

    /** Frames that were assembled did not go out: the next one will describe all of the view. */
    public void requestResync() {
        needsResync = true;
    }

    /**
     * Writes the client's frame for a tick, if the tick has anything to tell it.
     *
     * @param link   what to tell of the connection's timing, or null
     * @param writer what it holds afterwards is the frame, until the next is written
     * @return whether there is a frame to send
     */
    public boolean assemble(PublishedFrame frame, LinkReport link, FrameWriter writer) {
        if (!needsResync && frame.tick() != lastSeenTick + 1) {
            needsResync = true;
        }
        lastSeenTick = frame.tick();
        begin(frame, link, writer.header);
        CellRect next = viewIn(frame);
        boolean told = needsResync ? writeResync(frame, next, writer) : writeResidual(frame, next, writer);
        if (told) {
            view = next;
            wasResync = needsResync;
            needsResync = false;
            lastSentTick = frame.tick();
            lastToldConsumed = consumed(frame);
        }
        return told;
    }

    private void begin(PublishedFrame frame, LinkReport link, FrameHeader header) {
        header.clear();
        header.tick = frame.tick();
        header.isResync = needsResync;
        header.consumed = consumed(frame) & (header.consumedModulus() - 1);
        header.hasCheck = frame.hasCheck();
        if (slot != NO_SLOT && frame.lateSequences[slot] != PublishedFrame.NOT_LATE) {
            header.hasLate = true;
            header.lateSequenceLow = frame.lateSequences[slot];
        }
        if (link != null) {
            header.hasLink = true;
            header.slackParts = FrameHeader.slackPartsOfMicros(link.slackMicros());
            header.durableLagTicks = link.durableLagTicks();
        }
    }

    private CellRect viewIn(PublishedFrame frame) {
        EntityTable avatars = frame.world.avatars();
        int row = followedSlot < 0 ? EntityTable.NO_ROW : avatars.rowOf(followedSlot);
        if (row == EntityTable.NO_ROW) {
            return slot == NO_SLOT ? interest.viewAt(lookX, lookY, view) : view;
        }
        return interest.viewAt(avatars.get(row, EntityType.X), avatars.get(row, EntityType.Y), view);
    }

    private boolean writeResync(PublishedFrame frame, CellRect next, FrameWriter writer) {
        FrameHeader header = writer.header;
        header.hasView = true;
        header.view = next;
        header.hasEveryone = true;
        header.hasOwner = slot != NO_SLOT;
        writer.writeHeader(lastSentTick);
        writer.writeKeyframes(frame, grid, next, CellRect.EMPTY);
        writer.writeEveryoneKeyframe(frame);
        if (header.hasOwner) {
            writer.writeOwnerKeyframe(frame, slot);
        }
        writer.finish(frame, grid, next, slot);
        return true;
    }

    private boolean writeResidual(PublishedFrame frame, CellRect next, FrameWriter writer) {
        CellRect retained = view.intersection(next);
        FrameHeader header = writer.header;
        RetainedScan scan = writer.scan;
        scan.scan(frame, grid, retained);
        header.hasView = !next.equals(view);
        header.view = next;
        header.hasActions = scan.actions.size() > 0;
        header.hasCorrections = scan.corrections.size() > 0;
        header.hasEntries = scan.entries.size() > 0;
        header.hasEveryone = frame.everyoneBitCount != 0;
        boolean ownerKeyframe = slot != NO_SLOT && isOwnerRenewed(frame, retained);
        header.hasOwner = ownerKeyframe || (slot != NO_SLOT && frame.ownerBitCounts[slot] != 0);
        if (!mustTell(frame, header)) {
            return false;
        }
        writer.writeHeader(lastSentTick);
        if (header.hasActions) {
            writer.writeActions(frame);
        }
        if (header.hasCorrections) {
            writer.writeCorrections(frame);
        }
        if (header.hasEntries) {
            writer.writeEntries(frame);
        }
        if (header.hasView) {
            writer.writeKeyframes(frame, grid, next, view);
        }
        if (header.hasEveryone) {
            writer.writeEveryone(frame);
        }
        if (ownerKeyframe) {
            writer.writeOwnerKeyframe(frame, slot);
        } else if (header.hasOwner) {
            writer.writeOwner(frame, slot);
        }
        writer.finish(frame, grid, next, slot);
        return true;
    }

    private boolean isOwnerRenewed(PublishedFrame frame, CellRect retained) {
        int origin = frame.avatarOrigins[slot];
        boolean ownActionsUnseen = origin >= 0 && !retained.containsCell(grid, origin);
        return frame.ownerRenewed[slot] || ownActionsUnseen;
    }

    private int consumed(PublishedFrame frame) {
        return slot == NO_SLOT ? 0 : frame.consumed[slot];
    }

    private boolean mustTell(PublishedFrame frame, FrameHeader header) {
        return header.hasActions
                || header.hasCorrections
                || header.hasEntries
                || header.hasView
                || header.hasEveryone
                || header.hasOwner
                || header.hasLate
                || header.hasLink
                || header.hasCheck
                || consumed(frame) - lastToldConsumed >= UNTOLD_INPUTS_MAX
                || frame.tick() - lastSentTick >= FrameHeader.SILENT_TICKS_MAX;
    }
}
