package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.SharedStep;
import dev.tickwire.schema.EntityType;

/**
 * The entities of a type that nobody steers, such as projectiles, in the ticks in which the own avatar is drawn. What one
 * dodges on the screen is then what the server tests.
 *
 * <p>The replica's ones are advanced on copies; the own ones that the replica does not know yet come from the prediction.
 */
final class ForeseenEntities {
    /** How far ahead of the replica they are advanced at most: the longest silence, and the longest round trip worth playing at. */
    private static final int LEAD_TICKS_MAX = FrameHeader.SILENT_TICKS_MAX + 18;

    private final SharedStep step;
    private final EntityTable earlier;
    private final EntityTable later;

    ForeseenEntities(EntityType type, SharedStep step) {
        this.step = step;
        earlier = new EntityTable(type);
        later = new EntityTable(type);
    }

    /**
     * Starts from a proved state and the two predicted ticks.
     *
     * @param proved     the replica's entities at the end of {@code provedTick}
     * @param ownEarlier the predicted own ones at the end of {@code earlierTick}
     * @param ownLater   those at the end of {@code laterTick}; what would come only then is left out, because its controls have
     *                   not been taken yet
     */
    void foresee(
            EntityTable proved,
            int provedTick,
            EntityTable ownEarlier,
            int earlierTick,
            EntityTable ownLater,
            int laterTick) {
        int last = Math.min(laterTick, provedTick + LEAD_TICKS_MAX);
        int first = Math.min(earlierTick, last);
        later.copyFrom(proved);
        advance(provedTick, first);
        earlier.copyFrom(later);
        earlier.sweep();
        advance(Math.max(provedTick, first), last);
        merge(ownEarlier, earlierTick, earlier);
        merge(ownLater, earlierTick, later);
    }

    void draw(DrawList list, int fraction) {
        for (int row = 0; row < earlier.size(); row++) {
            int laterRow = later.rowOf(earlier.id(row));
            if (laterRow != EntityTable.NO_ROW && TickInterpolation.isContinuous(earlier, row, later, laterRow)) {
                TickInterpolation.appendBetween(list, earlier, row, later, laterRow, fraction);
            }
        }
        for (int row = 0; row < later.size(); row++) {
            // Whoever fired wants to see it at once, where it leaves the barrel.
            if (!later.isEnded(row) && !isAmong(earlier, later.id(row), later.birthTick(row))) {
                TickInterpolation.append(list, later, row);
            }
        }
    }

    /** Leaves what ended in the last tick flagged, so that it is drawn up to where it ended. */
    private void advance(int fromTick, int toTick) {
        for (int tick = fromTick + 1; tick <= toTick; tick++) {
            later.sweep();
            step.advance(later, 0, later.size(), tick);
        }
    }

    private static void merge(EntityTable own, int birthTickMax, EntityTable all) {
        for (int row = 0; row < own.size(); row++) {
            boolean isMissing = !own.isEnded(row) && all.rowOf(own.id(row)) == EntityTable.NO_ROW;
            if (isMissing && own.birthTick(row) <= birthTickMax) {
                int added = all.spawn(own.id(row), own.birthTick(row));
                for (int i = 0; i < own.type().fieldCount(); i++) {
                    all.set(added, i, own.get(row, i));
                }
            }
        }
    }

    private static boolean isAmong(EntityTable table, int id, int birthTick) {
        int row = table.rowOf(id);
        return row != EntityTable.NO_ROW && table.birthTick(row) == birthTick;
    }
}
