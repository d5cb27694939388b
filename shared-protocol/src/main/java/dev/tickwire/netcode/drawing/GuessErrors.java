package dev.tickwire.netcode.drawing;

import java.util.Arrays;

/** How far each of the others is drawn from where it was known to be later, after a guess about it was wrong. */
final class GuessErrors {
    /** An error larger than this is not hidden: 192 px, more than anybody walks in half a second. */
    static final double SNAP_UNITS = 3072;

    private DecayingError[] bySlot = {};
    private double largestUnits;
    private int shown;

    /** In the next picture, an avatar stays where it is drawn although it is so far from there. */
    void set(int slot, double xUnits, double yUnits, double nowMillis) {
        if (slot >= bySlot.length) {
            bySlot = Arrays.copyOf(bySlot, Math.max(slot + 1, 2 * bySlot.length));
        }
        if (bySlot[slot] == null) {
            bySlot[slot] = new DecayingError(SNAP_UNITS);
        }
        DecayingError error = bySlot[slot];
        error.clear();
        error.decayTo(nowMillis);
        error.add(xUnits, yUnits);
        double units = Math.sqrt(xUnits * xUnits + yUnits * yUnits);
        largestUnits = Math.max(largestUnits, units);
        shown += units > SNAP_UNITS ? 1 : 0;
    }

    /** The largest so far, those included that were not hidden. */
    double largestUnits() {
        return largestUnits;
    }

    /** How many were too large to be hidden, so that an avatar jumped. */
    int shown() {
        return shown;
    }

    /** It is another avatar now, or one that was put elsewhere. */
    void clear(int slot) {
        if (slot < bySlot.length && bySlot[slot] != null) {
            bySlot[slot].clear();
        }
    }

    /** Moves the last entity of a list by what is left of its error. */
    void applyTo(DrawList list, int slot, double nowMillis) {
        if (slot < bySlot.length && bySlot[slot] != null) {
            bySlot[slot].decayTo(nowMillis);
            bySlot[slot].applyTo(list);
        }
    }
}
