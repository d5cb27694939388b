package dev.tickwire.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every game's shared half, tried with random controls. A failure names its seed. */
class SharedStepTest {
    private static final int TICKS = 5_000;

    static List<GameType> games() {
        return GameCatalog.games();
    }

    @ParameterizedTest
    @MethodSource("games")
    void everyValueFitsItsFieldAtAllTimes(GameType type) {
        int seed = ThreadLocalRandom.current().nextInt();
        GameType watched = DelegatingGame.wrapping(type, original -> new DelegatingGame(original) {
            @Override
            public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                requireFits(table, seed, tick);
                super.advance(table, fromRow, toRow, tick);
                requireFits(table, seed, tick);
            }
        });
        new GoldenRun(watched, seed).run(TICKS);
    }

    @ParameterizedTest
    @MethodSource("games")
    void whatIsInACellIsOnTheMap(GameType type) {
        int seed = ThreadLocalRandom.current().nextInt();
        GoldenRun run = new GoldenRun(type, seed);
        for (int i = 0; i < TICKS; i++) {
            run.run(1);
            for (EntityType entityType : run.game().schema().types()) {
                if (entityType.visibility() == Visibility.CELL) {
                    requireOnMap(run, run.world().table(entityType.index()), seed);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("games")
    void rowsAdvancedOneByOneComeToTheSameAsAllAtOnce(GameType type) {
        int seed = ThreadLocalRandom.current().nextInt();
        GameType watched = DelegatingGame.wrapping(type, original -> new DelegatingGame(original) {
            @Override
            public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                EntityTable single = new EntityTable(table.type());
                single.copyFrom(table);
                super.advance(table, fromRow, toRow, tick);
                for (int row = toRow - 1; row >= fromRow; row--) {
                    super.advance(single, row, row + 1, tick);
                }
                assertSameTable(table, single, "seed " + seed + ", tick " + tick);
            }
        });
        new GoldenRun(watched, seed).run(TICKS);
    }

    @ParameterizedTest
    @MethodSource("games")
    void whatOthersSeeDoesNotDependOnOwnerOnlyRows(GameType type) {
        int seed = ThreadLocalRandom.current().nextInt();
        WorldState[] shadow = new WorldState[1];
        GameType shadowed = DelegatingGame.wrapping(type, original -> new DelegatingGame(original) {
            @Override
            public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
                super.applyAction(world, avatarRow, action, argument, tick);
                int slot = world.avatars().id(avatarRow);
                super.applyAction(shadow[0], shadow[0].avatars().rowOf(slot), action, argument, tick);
            }
        });
        GoldenRun run = new GoldenRun(shadowed, seed);
        shadow[0] = withoutOwnerOnlyRows(run.world());
        for (int i = 0; i < TICKS; i++) {
            run.run(1);
            for (int table = 0; table < shadow[0].typeCount(); table++) {
                run.game()
                        .advance(
                                shadow[0].table(table),
                                0,
                                shadow[0].table(table).size(),
                                run.tick());
            }
            shadow[0].sweep();
            for (EntityType entityType : run.game().schema().types()) {
                if (entityType.visibility() != Visibility.OWNER) {
                    assertSameTable(
                            run.world().table(entityType.index()),
                            shadow[0].table(entityType.index()),
                            "seed " + seed + ", tick " + run.tick());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("games")
    void theMeaningOfControlsDependsOnNoOtherSlot(GameType type) {
        int seed = ThreadLocalRandom.current().nextInt();
        GameType watched = DelegatingGame.wrapping(type, original -> new DelegatingGame(original) {
            @Override
            public void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink) {
                RecordedActions alone = new RecordedActions();
                WorldState copy = onlySlot(world, world.avatars().id(avatarRow));
                original.applyInput(copy, 0, held, edges, tick, alone.carriedOutBy(original, copy, 0, tick));
                RecordedActions among = new RecordedActions();
                original.applyInput(world, avatarRow, held, edges, tick, (action, argument) -> {
                    among.record(action, argument);
                    sink.act(action, argument);
                });
                assertEquals(alone.actions(), among.actions(), "seed " + seed + ", tick " + tick);
            }
        });
        new GoldenRun(watched, seed).run(TICKS / 5);
    }

    private static void requireFits(EntityTable table, int seed, int tick) {
        for (int i = 0; i < table.type().fieldCount(); i++) {
            Field field = table.type().field(i);
            for (int row = 0; row < table.size(); row++) {
                int value = table.get(row, i);
                if (!field.holds(value)) {
                    throw new AssertionError(table.type().name() + "." + field.name() + " does not hold " + value
                            + " (seed " + seed + ", tick " + tick + ")");
                }
            }
        }
    }

    private static void requireOnMap(GoldenRun run, EntityTable table, int seed) {
        for (int row = 0; row < table.size(); row++) {
            int x = table.get(row, EntityType.X);
            int y = table.get(row, EntityType.Y);
            boolean onMap = x >= 0
                    && y >= 0
                    && x < run.game().map().widthUnits()
                    && y < run.game().map().heightUnits();
            assertTrue(onMap, () -> table.type().name() + " at " + x + ", " + y + " (seed " + seed + ")");
        }
    }

    private static void assertSameTable(EntityTable expected, EntityTable actual, String when) {
        assertEquals(expected.size(), actual.size(), when);
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(expected.id(row), actual.id(row), when);
            assertEquals(expected.birthTick(row), actual.birthTick(row), when);
            assertEquals(expected.isEnded(row), actual.isEnded(row), when);
        }
        for (int field = 0; field < expected.type().fieldCount(); field++) {
            assertArrayEquals(
                    Arrays.copyOf(expected.column(field), expected.size()),
                    Arrays.copyOf(actual.column(field), actual.size()),
                    when);
        }
    }

    private static WorldState withoutOwnerOnlyRows(WorldState world) {
        WorldState copy = new WorldState(world.schema());
        copy.copyFrom(world);
        for (EntityType type : world.schema().types()) {
            if (type.visibility() == Visibility.OWNER) {
                copy.table(type.index()).clear();
            }
        }
        return copy;
    }

    private static WorldState onlySlot(WorldState world, int slot) {
        WorldState copy = new WorldState(world.schema());
        for (EntityType type : world.schema().types()) {
            if (type.visibility() == Visibility.OWNER
                    || type.index() == world.schema().avatarType()) {
                copyRow(world.table(type.index()), copy.table(type.index()), slot);
            }
        }
        return copy;
    }

    private static void copyRow(EntityTable from, EntityTable to, int id) {
        int fromRow = from.rowOf(id);
        if (fromRow != EntityTable.NO_ROW) {
            int row = to.spawn(id, from.birthTick(fromRow));
            for (int field = 0; field < from.type().fieldCount(); field++) {
                to.set(row, field, from.get(fromRow, field));
            }
        }
    }
}
