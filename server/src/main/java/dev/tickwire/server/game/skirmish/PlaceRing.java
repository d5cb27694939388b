package dev.tickwire.server.game.skirmish;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;
import java.util.Arrays;

/**
 * Where the avatars were at the ends of the last {@value #TICKS} ticks, so that a shot that hits at once can be tested
 * against what its shooter saw. Belongs to what a match is made of: its answers depend on earlier ticks.
 */
final class PlaceRing {
    /** How many ticks are remembered, the present one included. */
    static final int TICKS = 9;

    private static final int QUARTERS = 4;
    private static final int NOBODY = -1;

    private final int slots;
    private final int[] xs;
    private final int[] ys;

    /** The birth tick of the avatar whose place it is, or {@link #NOBODY}. */
    private final int[] births;

    private int x;
    private int y;

    PlaceRing(int slots) {
        this.slots = slots;
        xs = new int[TICKS * slots];
        ys = new int[TICKS * slots];
        births = new int[TICKS * slots];
        Arrays.fill(births, NOBODY);
    }

    /** Takes note of where everybody is at the end of this tick; the rules move nobody who is there already. */
    void record(RulesWorld world) {
        int first = world.tick() % TICKS * slots;
        Arrays.fill(births, first, first + slots, NOBODY);
        EntityTable avatars = world.truth().avatars();
        for (int row = 0; row < avatars.size(); row++) {
            int at = first + avatars.id(row);
            xs[at] = avatars.get(row, EntityType.X);
            ys[at] = avatars.get(row, EntityType.Y);
            births[at] = avatars.birthTick(row);
        }
    }

    /**
     * Looks for the place of an avatar some time ago.
     *
     * @param quartersAgo quarters of a tick before the end of {@code tick}, 0 to 32
     * @return whether it was there; {@link #x()} and {@link #y()} are then its place
     */
    boolean find(int tick, int slot, int birthTick, int quartersAgo) {
        int part = quartersAgo % QUARTERS;
        int later = at(tick - quartersAgo / QUARTERS, slot);
        if (births[later] != birthTick) {
            return false;
        }
        x = xs[later];
        y = ys[later];
        if (part > 0) {
            int earlier = at(tick - quartersAgo / QUARTERS - 1, slot);
            if (births[earlier] == birthTick) {
                x += (xs[earlier] - x) * part / QUARTERS;
                y += (ys[earlier] - y) * part / QUARTERS;
            }
        }
        return true;
    }

    /** The place that was found last. */
    int x() {
        return x;
    }

    /** The place that was found last. */
    int y() {
        return y;
    }

    private int at(int tick, int slot) {
        return Math.floorMod(tick, TICKS) * slots + slot;
    }
}
