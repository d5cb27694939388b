package dev.tickwire.game;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.math.StateHash;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.Visibility;

/**
 * Plays a game's shared half with random controls and actions on a built-in map and hashes everything it does: two machines whose
 * hashes agree run the same game. No rules take part, so nobody is hurt and nobody respawns.
 *
 * <p>Not thread safe.
 */
public final class GoldenRun {
    /** How many avatars take part. */
    public static final int AVATARS = 4;

    /** The longest time for which an avatar's held controls stay as they are. */
    private static final int HOLD_TICKS_MAX = 24;

    /** On average one in so many ticks brings a press of each edge. */
    private static final int EDGE_ODDS = 8;

    /** In one of so many ticks an avatar does anything at all instead of what its controls say, on average. */
    private static final int ANYTHING_ODDS = 16;

    /** One in so many changes of the controls is that the player goes silent. */
    private static final int SILENCE_ODDS = 8;

    private final SharedGame game;
    private final WorldState world;
    private final SeededRandom random;
    private final StateHash hash = new StateHash();
    private final int[] held = new int[AVATARS];
    private final int[] holdTicks = new int[AVATARS];
    private int tick;

    /** Starts a run at tick 0. Equal games and seeds make equal runs. */
    public GoldenRun(GameType type, int seed) {
        game = type.on(GoldenMap.create());
        world = new WorldState(game.schema());
        random = new SeededRandom(seed);
        for (EntityType entityType : game.schema().types()) {
            populate(world.table(entityType.index()));
        }
        world.sweep();
    }

    /** Goes on by a number of ticks. */
    public void run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step();
        }
    }

    /** The number of ticks so far. */
    public int tick() {
        return tick;
    }

    /** The state at the end of the last tick, to be read. */
    public WorldState world() {
        return world;
    }

    /** The game that is played, bound to the built-in map. */
    public SharedGame game() {
        return game;
    }

    /** The hash of all states so far: 16 hexadecimal digits. */
    public String hash() {
        return hash.toHex();
    }

    private void populate(EntityTable table) {
        boolean avatars = table.type().index() == game.schema().avatarType();
        Visibility visibility = table.type().visibility();
        if (avatars || visibility == Visibility.OWNER) {
            for (int slot = 0; slot < AVATARS; slot++) {
                int row = table.spawn(slot, 0);
                if (avatars) {
                    game.placeAvatar(
                            world, row, game.map().spawnX(slot), game.map().spawnY(slot));
                }
            }
            return;
        }
        // Random values start every countdown that the step may know. An id that no slot of this run makes is free.
        int row = table.spawn(mask(table.type().idBits()), 0);
        for (int i = 0; i < table.type().fieldCount(); i++) {
            Field field = table.type().field(i);
            int unused = 32 - field.bits();
            table.set(row, i, field.signed() ? random.nextInt() >> unused : random.nextInt() >>> unused);
        }
        if (visibility == Visibility.CELL) {
            table.set(row, EntityType.X, game.map().spawnX(AVATARS));
            table.set(row, EntityType.Y, game.map().spawnY(AVATARS));
        }
    }

    private void step() {
        tick++;
        for (int slot = 0; slot < AVATARS; slot++) {
            control(slot);
        }
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            game.advance(table, 0, table.size(), tick);
            addToHash(table);
        }
        world.sweep();
    }

    private void control(int slot) {
        if (holdTicks[slot] == 0) {
            holdTicks[slot] = random.nextRange(1, HOLD_TICKS_MAX);
            boolean silent = random.nextInt(SILENCE_ODDS) == 0;
            held[slot] = silent
                    ? game.neutralHeld(held[slot])
                    : random.nextInt() & mask(game.schema().input().heldBits());
        }
        holdTicks[slot]--;
        int edges = 0;
        if (random.nextInt(EDGE_ODDS) == 0) {
            edges = random.nextInt() & mask(game.schema().input().edgeBits());
        }
        int row = world.avatars().rowOf(slot);
        if (random.nextInt(ANYTHING_ODDS) == 0) {
            doAnything(row);
            return;
        }
        game.applyInput(
                world,
                row,
                held[slot],
                edges,
                tick,
                (action, argument) -> game.applyAction(world, row, action, argument, tick));
    }

    /** Carries out what the controls alone may never come to, such as the switch to a weapon that must be found. */
    private void doAnything(int row) {
        ActionType action =
                game.schema().action(random.nextInt(game.schema().actions().size()));
        int argument = random.nextInt() & mask(action.argumentBits());
        game.applyAction(world, row, action.index(), argument, tick);
    }

    private void addToHash(EntityTable table) {
        int size = table.size();
        hash.add(size);
        for (int row = 0; row < size; row++) {
            hash.add(table.id(row));
            hash.add(table.birthTick(row));
            hash.add(table.isEnded(row) ? 1 : 0);
        }
        for (int field = 0; field < table.type().fieldCount(); field++) {
            int[] column = table.column(field);
            for (int row = 0; row < size; row++) {
                hash.add(column[row]);
            }
        }
    }

    private static int mask(int bits) {
        return bits == 32 ? -1 : (1 << bits) - 1;
    }
}
