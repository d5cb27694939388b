package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/** The last two ticks of the predicted world, and how far a correction has moved the own avatar in them. */
final class PredictedTicks {
    /** A clock that jumped farther than this starts anew instead of being interpolated. */
    private static final int GAP_TICKS_MAX = 8;

    private final int ownSlot;
    private final DecayingError error = new DecayingError();
    private WorldState earlier;
    private WorldState later;
    private int earlierTick;
    private int laterTick;
    private boolean empty = true;

    PredictedTicks(Schema schema, int ownSlot) {
        this.ownSlot = ownSlot;
        earlier = new WorldState(schema);
        later = new WorldState(schema);
    }

    boolean isEmpty() {
        return empty;
    }

    WorldState earlier() {
        return earlier;
    }

    WorldState later() {
        return later;
    }

    int earlierTick() {
        return earlierTick;
    }

    int laterTick() {
        return laterTick;
    }

    /** What is left in the picture of the corrections so far. */
    DecayingError error() {
        return error;
    }

    /** Takes down the predicted world: a new tick of it, or the same tick again after a frame may have corrected it. */
    void predicted(WorldState world, int tick) {
        if (empty || tick < laterTick || tick - laterTick > GAP_TICKS_MAX) {
            empty = false;
            error.clear();
            earlier.copyFrom(world);
            earlierTick = tick;
        } else if (tick == laterTick) {
            absorbCorrection(world.avatars());
        } else {
            WorldState oldest = earlier;
            earlier = later;
            earlierTick = laterTick;
            later = oldest;
        }
        later.copyFrom(world);
        laterTick = tick;
    }

    /** Moves the earlier tick as the correction moved the later one, and the picture by as much the other way. */
    private void absorbCorrection(EntityTable corrected) {
        EntityTable avatars = later.avatars();
        int row = avatars.rowOf(ownSlot);
        int correctedRow = corrected.rowOf(ownSlot);
        if (row == EntityTable.NO_ROW || correctedRow == EntityTable.NO_ROW) {
            return;
        }
        if (!TickInterpolation.isContinuous(avatars, row, corrected, correctedRow)) {
            error.clear();
            return;
        }
        int dx = corrected.get(correctedRow, EntityType.X) - avatars.get(row, EntityType.X);
        int dy = corrected.get(correctedRow, EntityType.Y) - avatars.get(row, EntityType.Y);
        if (dx == 0 && dy == 0) {
            return;
        }
        error.add(-dx, -dy);
        EntityTable before = earlier.avatars();
        int rowBefore = before.rowOf(ownSlot);
        if (rowBefore != EntityTable.NO_ROW) {
            before.set(rowBefore, EntityType.X, before.get(rowBefore, EntityType.X) + dx);
            before.set(rowBefore, EntityType.Y, before.get(rowBefore, EntityType.Y) + dy);
        }
    }
}
