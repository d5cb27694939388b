package dev.tickwire.bot.swarm;

import java.util.Arrays;

/**
 * Keeps in order who is due when, to a millisecond: a ring of slots, each of which holds those who are due in it. Taking
 * out and putting in cost the same, however many there are. Not thread safe.
 */
final class TimingWheel {
    /** Returned when nobody is due. */
    static final int NOBODY = -1;

    /** How far ahead somebody can be due; who would be later is due then. */
    static final int REACH_MILLIS = 128;

    private static final int SLOT_MASK = REACH_MILLIS - 1;

    /** The first of those in each slot; each member names the next. */
    private final int[] firstInSlot = new int[REACH_MILLIS];

    private final int[] nextInSlot;

    /** Everybody who was due before this millisecond has been taken. */
    private long openMillis;

    /**
     * A wheel that nobody is in.
     *
     * @param members   numbered from 0, each of whom can be in the wheel once
     * @param nowMillis when it starts
     */
    TimingWheel(int members, double nowMillis) {
        nextInSlot = new int[members];
        Arrays.fill(firstInSlot, NOBODY);
        openMillis = (long) Math.floor(nowMillis);
    }

    /** Puts in a member who is not in. Nobody is due before the next whole millisecond. */
    void add(int member, double dueMillis) {
        // Upwards, so that nobody is taken before he is due; and not to where he might be taken again in the same turn.
        long dueSlot = Math.max((long) Math.ceil(dueMillis), openMillis + 1);
        int slot = (int) Math.min(dueSlot, openMillis + SLOT_MASK) & SLOT_MASK;
        nextInSlot[member] = firstInSlot[slot];
        firstInSlot[slot] = member;
    }

    /** Takes out a member who is due, the one who has been for longest first, or returns {@link #NOBODY}. */
    int takeDue(double nowMillis) {
        while (openMillis <= nowMillis) {
            int slot = (int) openMillis & SLOT_MASK;
            int member = firstInSlot[slot];
            if (member != NOBODY) {
                firstInSlot[slot] = nextInSlot[member];
                return member;
            }
            openMillis++;
        }
        return NOBODY;
    }
}
