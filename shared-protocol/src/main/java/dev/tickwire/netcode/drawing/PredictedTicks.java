package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/**
 * The newest tick of the predicted world and what the next one is going to be, and how far the own avatar is drawn beside
 * the way from one to the other, because they turned out otherwise than in the picture before.
 */
final class PredictedTicks {
    /** An error larger than this is not hidden: 96 px. */
    private static final double SNAP_UNITS = 1536;

    /** A clock that jumped farther than this starts anew instead of being interpolated. */
    private static final int GAP_TICKS_MAX = 8;

    private final int ownSlot;
    private final DecayingError error = new DecayingError(SNAP_UNITS);
    private final WorldState now;
    private final WorldState ahead;
    private int tick;
    private boolean hasAhead;
    private boolean empty = true;

    /** How far from now to ahead the last picture was. */
    private double drawnPart;

    PredictedTicks(Schema schema, int ownSlot) {
        this.ownSlot = ownSlot;
        now = new WorldState(schema);
        ahead = new WorldState(schema);
    }

    boolean isEmpty() {
        return empty;
    }

    /** The world at the end of {@link #tick()}. */
    WorldState now() {
        return now;
    }

    /** The world at the end of the tick behind, as far as that can be told before its controls are taken. */
    WorldState ahead() {
        return hasAhead ? ahead : now;
    }

    int tick() {
        return tick;
    }

    /** The tick of {@link #ahead()}. */
    int aheadTick() {
        return hasAhead ? tick + 1 : tick;
    }

    /** What is left in the picture of how things turned out otherwise. */
    DecayingError error() {
        return error;
    }

    /** Takes down the predicted world: a new tick of it, or the same tick again after a frame may have corrected it. */
    void predicted(WorldState world, int newTick) {
        if (empty || newTick < tick || newTick - tick > GAP_TICKS_MAX) {
            empty = false;
            error.clear();
            hasAhead = false;
        } else if (newTick == tick) {
            absorb(now.avatars(), world.avatars(), hasAhead ? 1 - drawnPart : 1);
        } else {
            if (hasAhead && newTick == tick + 1) {
                absorb(ahead.avatars(), world.avatars(), drawnPart);
            }
            hasAhead = false;
        }
        now.copyFrom(world);
        tick = newTick;
    }

    /** Takes down what the tick behind {@link #tick()} is going to be. */
    void anticipated(WorldState world) {
        if (hasAhead) {
            absorb(ahead.avatars(), world.avatars(), drawnPart);
        }
        ahead.copyFrom(world);
        hasAhead = true;
    }

    /** A picture is drawn, so far from now to ahead. */
    void drawn(double part) {
        drawnPart = part;
    }

    /** Moves the picture by as much as a change moves the own avatar in the last one, the other way. */
    private void absorb(EntityTable before, EntityTable after, double weight) {
        int row = before.rowOf(ownSlot);
        int afterRow = after.rowOf(ownSlot);
        if (row == EntityTable.NO_ROW || afterRow == EntityTable.NO_ROW) {
            return;
        }
        if (!TickInterpolation.isContinuous(before, row, after, afterRow)) {
            error.clear();
            return;
        }
        int dx = after.get(afterRow, EntityType.X) - before.get(row, EntityType.X);
        int dy = after.get(afterRow, EntityType.Y) - before.get(row, EntityType.Y);
        if (dx != 0 || dy != 0) {
            error.add(-weight * dx, -weight * dy);
        }
    }
}
