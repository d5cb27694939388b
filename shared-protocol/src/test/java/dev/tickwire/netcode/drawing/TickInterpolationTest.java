package dev.tickwire.netcode.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import org.junit.jupiter.api.Test;

class TickInterpolationTest {
    private static final int HALF = TickInterpolation.FRACTION_ONE / 2;

    private final WorldState from = DriftingThings.world();
    private final WorldState to = DriftingThings.world();
    private final DrawList list = new DrawList(DriftingThings.SCHEMA.type(DriftingThings.AVATAR));

    @Test
    void coordinatesAreOnTheLineInSixteenthsOfAUnit() {
        DriftingThings.addAvatar(from, 3, 1000, 5);
        DriftingThings.addAvatar(to, 3, 1001, 5);
        TickInterpolation.appendBetween(list, from.avatars(), 0, to.avatars(), 0, HALF);
        assertEquals(1000 * 16 + 8, field(EntityType.X));
        assertEquals(3, list.values()[DrawList.ID]);
        assertEquals(1, list.values()[DrawList.BIRTH_TICK]);
    }

    @Test
    void coordinatesGoBackwardsToo() {
        DriftingThings.addAvatar(from, 3, 1000, 0);
        DriftingThings.addAvatar(to, 3, 900, 0);
        TickInterpolation.appendBetween(list, from.avatars(), 0, to.avatars(), 0, HALF);
        assertEquals(950 * 16, field(EntityType.X));
    }

    @Test
    void steppedFieldsWaitForTheLaterTick() {
        DriftingThings.addAvatar(from, 3, 0, -7);
        DriftingThings.addAvatar(to, 3, 0, 400);
        TickInterpolation.appendBetween(list, from.avatars(), 0, to.avatars(), 0, HALF);
        assertEquals(-7, field(DriftingThings.SPEED));
    }

    @Test
    void anglesTurnTheShorterWayThroughZero() {
        DriftingThings.addAvatar(from, 3, 0, 0);
        DriftingThings.addAvatar(to, 3, 0, 0);
        from.avatars().set(0, DriftingThings.AIM, 1020);
        to.avatars().set(0, DriftingThings.AIM, 8);
        TickInterpolation.appendBetween(list, from.avatars(), 0, to.avatars(), 0, HALF);
        // 1,020 and 8 of 1,024 are 12 apart; half way is 2, in 16 bits 128.
        assertEquals(2 << 6, field(DriftingThings.AIM));
    }

    @Test
    void theWholeWayIsTheLaterPlace() {
        DriftingThings.addAvatar(from, 3, 17, 0);
        DriftingThings.addAvatar(to, 3, 1040, 0);
        TickInterpolation.appendBetween(list, from.avatars(), 0, to.avatars(), 0, TickInterpolation.FRACTION_ONE);
        assertEquals(1040 * 16, field(EntityType.X));
    }

    @Test
    void bearersOfOneIdAreStrangersIfTheirBirthsDiffer() {
        DriftingThings.addAvatar(from, 3, 1000, 0);
        int row = to.avatars().spawn(3, 2);
        to.avatars().set(row, EntityType.X, 1000);
        assertFalse(TickInterpolation.isContinuous(from.avatars(), 0, to.avatars(), row));
    }

    @Test
    void teleportsAreNotTravelled() {
        DriftingThings.addAvatar(from, 3, 1000, 0);
        DriftingThings.addAvatar(to, 3, 1000 + TickInterpolation.TELEPORT_UNITS, 0);
        assertTrue(TickInterpolation.isContinuous(from.avatars(), 0, to.avatars(), 0));
        to.avatars().set(0, EntityType.X, 1001 + TickInterpolation.TELEPORT_UNITS);
        assertFalse(TickInterpolation.isContinuous(from.avatars(), 0, to.avatars(), 0));
    }

    @Test
    void fractionIsWithinTheTwoTicks() {
        assertEquals(0, TickInterpolation.fraction(9.5, 10, 11));
        assertEquals(HALF, TickInterpolation.fraction(10.5, 10, 11));
        assertEquals(HALF, TickInterpolation.fraction(11, 10, 12));
        assertEquals(TickInterpolation.FRACTION_ONE, TickInterpolation.fraction(12.5, 10, 12));
        assertEquals(TickInterpolation.FRACTION_ONE, TickInterpolation.fraction(10, 10, 10));
    }

    @Test
    void listsGrowAndAreReused() {
        EntityTable avatars = from.avatars();
        for (int slot = 0; slot < 200; slot++) {
            DriftingThings.addAvatar(from, slot, slot, 0);
            TickInterpolation.append(list, avatars, slot);
        }
        assertEquals(200, list.count());
        assertEquals(199 * 16, list.values()[199 * list.stride() + DrawList.FIRST_FIELD]);
        int[] grown = list.values();
        list.clear();
        TickInterpolation.append(list, avatars, 5);
        assertEquals(1, list.count());
        assertEquals(grown, list.values(), "the array is kept");
    }

    private int field(int index) {
        return list.values()[DrawList.FIRST_FIELD + index];
    }
}
