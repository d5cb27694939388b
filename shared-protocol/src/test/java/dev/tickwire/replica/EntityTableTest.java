package dev.tickwire.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows keep their places during a tick and their order from tick to tick. */
class EntityTableTest {
    private static final EntityType TYPE = new EntityType(
            0, "thing", Visibility.EVERYONE, 12, List.of(Field.unsigned("a", 32), Field.unsigned("b", 32)));

    private final EntityTable table = new EntityTable(TYPE);

    @Test
    void rowsAreOrderedByBirthAndThenById() {
        table.spawn(5, 20);
        table.spawn(9, 10);
        table.spawn(4, 20);
        table.spawn(1, 10);
        table.sweep();
        assertEquals(List.of(1, 9, 4, 5), ids());
    }

    @Test
    void theSameEntitiesHaveTheSameRowsHoweverTheyCameIn() {
        EntityTable other = new EntityTable(TYPE);
        for (int id = 0; id < 100; id++) {
            table.spawn(id, id % 7);
            other.spawn(99 - id, (99 - id) % 7);
        }
        table.sweep();
        other.sweep();
        for (int row = 0; row < 100; row++) {
            assertEquals(table.id(row), other.id(row));
        }
    }

    @Test
    void anEndedEntityKeepsItsRowUntilTheSweep() {
        int first = table.spawn(1, 0);
        int second = table.spawn(2, 0);
        table.set(second, 0, 77);
        table.end(first);
        assertEquals(second, table.rowOf(2));
        assertFalse(table.holds(1));
        assertTrue(table.isEnded(first));
        table.sweep();
        assertEquals(EntityTable.NO_ROW, table.rowOf(1));
        assertEquals(77, table.get(table.rowOf(2), 0));
        assertEquals(1, table.size());
    }

    @Test
    void aRevivedEntityOutlivesTheSweep() {
        int row = table.spawn(1, 0);
        table.end(row);
        table.revive(row);
        table.sweep();
        assertTrue(table.holds(1));
    }

    @Test
    void anIdCanBeTakenAgainInTheTickInWhichItsBearerEnded() {
        int row = table.spawn(1, 3);
        table.end(row);
        int next = table.spawn(1, 8);
        assertEquals(next, table.rowOf(1));
        assertTrue(table.holds(1));
        table.sweep();
        assertEquals(1, table.size());
        assertEquals(8, table.birthTick(table.rowOf(1)));
    }

    @Test
    void anIdThatIsHeldCannotBeTaken() {
        table.spawn(1, 3);
        assertThrows(IllegalStateException.class, () -> table.spawn(1, 4));
    }

    @Test
    void aReusedIdIsFoundAfterTheTableGrew() {
        table.end(table.spawn(1, 0));
        int second = table.spawn(1, 1);
        for (int id = 100; id < 200; id++) {
            table.spawn(id, 1);
        }
        assertEquals(second, table.rowOf(1));
        assertTrue(table.holds(1));
    }

    @Test
    void aFreshRowIsZeroWhateverStoodThereBefore() {
        table.set(table.spawn(1, 0), 1, 5);
        table.end(0);
        table.sweep();
        assertEquals(0, table.get(table.spawn(2, 1), 1));
    }

    @Test
    void aCopyIsEqualFlagsIncluded() {
        for (int id = 0; id < 40; id++) {
            table.set(table.spawn(id, id), 0, id * 3);
        }
        table.end(7);
        EntityTable copy = new EntityTable(TYPE);
        copy.copyFrom(table);
        assertEquals(40, copy.size());
        assertTrue(copy.isEnded(7));
        for (int id = 0; id < 40; id++) {
            assertEquals(table.rowOf(id), copy.rowOf(id));
            assertEquals(id * 3, copy.get(copy.rowOf(id), 0));
        }
        copy.set(0, 0, 1234);
        assertEquals(0, table.get(0, 0));
    }

    @Test
    void aTableThatWasLargerCanGrowAgainAfterItTookOverASmallOne() {
        for (int id = 0; id < 100; id++) {
            table.spawn(id, 0);
        }
        EntityTable small = new EntityTable(TYPE);
        small.spawn(3, 0);
        table.copyFrom(small);
        for (int id = 100; id < 400; id++) {
            table.spawn(id, 1);
        }
        assertEquals(301, table.size());
        assertTrue(table.holds(3));
        assertTrue(table.holds(399));
        assertEquals(EntityTable.NO_ROW, table.rowOf(50));
    }

    @Test
    void aCopyOfOneRowHasItsIdBirthAndFields() {
        int row = table.spawn(6, 42);
        table.set(row, 1, -9);
        EntityTable other = new EntityTable(TYPE);
        int copied = other.spawnCopy(table, row);
        assertEquals(6, other.id(copied));
        assertEquals(42, other.birthTick(copied));
        assertEquals(-9, other.get(copied, 1));
    }

    @Test
    void aClearedTableIsEmpty() {
        table.spawn(1, 0);
        table.clear();
        assertEquals(0, table.size());
        assertEquals(EntityTable.NO_ROW, table.rowOf(1));
        table.spawn(1, 5);
        assertTrue(table.holds(1));
    }

    @Test
    void manyRandomTicksAgreeWithAPlainMap() {
        SeededRandom random = new SeededRandom(1);
        TreeMap<Integer, Integer> births = new TreeMap<>();
        for (int tick = 1; tick <= 3000; tick++) {
            for (int i = random.nextInt(6); i > 0; i--) {
                int id = random.nextInt(200);
                if (births.containsKey(id)) {
                    table.end(table.rowOf(id));
                    births.remove(id);
                } else {
                    table.spawn(id, tick);
                    births.put(id, tick);
                }
            }
            births.forEach((id, birth) -> assertEquals(birth, table.birthTick(table.rowOf(id))));
            table.sweep();
            assertEquals(births.size(), table.size());
        }
    }

    private List<Integer> ids() {
        List<Integer> ids = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            ids.add(table.id(row));
        }
        return ids;
    }
}
