package dev.tickwire.server.game;

import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.math.StateHash;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Field;

/**
 * Runs a game's rules tick by tick as a match would, without network or replication, next to a world that only foresees:
 * it takes the same actions and advances, and knows nothing of the rules.
 */
public final class RulesBench implements RulesWorld {
    private static final int SLOTS_MAX = 64;

    private final SharedGame game;
    private final GameRules rules;
    private final WorldState truth;
    private final WorldState previous;
    private final WorldState foreseen;
    private final SeededRandom random;
    private final int[] held = new int[SLOTS_MAX];
    private final int[] edges = new int[SLOTS_MAX];
    private final int[] rewindQuarters = new int[SLOTS_MAX];
    private int tick;

    /** The rules are started in tick 1. */
    public RulesBench(GameRulesType type, TileMap map, int seed) {
        game = type.shared().on(map);
        rules = type.newRules();
        truth = new WorldState(game.schema());
        previous = new WorldState(game.schema());
        foreseen = new WorldState(game.schema());
        random = new SeededRandom(seed);
        step(() -> rules.start(this));
    }

    public void join(int slot) {
        step(() -> rules.playerJoined(this, slot, "player" + slot, slot % 2 == 1));
    }

    public void leave(int slot) {
        held[slot] = 0;
        step(() -> rules.playerLeft(this, slot));
    }

    /** Held until it is set again. */
    public void hold(int slot, int heldState) {
        held[slot] = heldState;
    }

    /** Pressed in the next tick. */
    public void press(int slot, int pressed) {
        edges[slot] = pressed;
    }

    /** How late a slot's player sees the others, until it is set again. */
    public void rewind(int slot, int quarters) {
        rewindQuarters[slot] = quarters;
    }

    public void step() {
        step(() -> {});
    }

    public void steps(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    /** Steps and hands joins, leaves and the like to the rules, between the shared step and their own. */
    public void step(Runnable inRulesPhase) {
        tick++;
        previous.copyFrom(truth);
        for (int row = 0; row < truth.avatars().size(); row++) {
            control(row);
        }
        foreseen.copyFrom(truth);
        advance(truth);
        advance(foreseen);
        foreseen.sweep();
        inRulesPhase.run();
        rules.step(this);
        truth.sweep();
    }

    /** Whether the last tick came out just as a client without a word from the server would have stepped it. */
    public boolean wasForeseen() {
        return hashOf(truth).equals(hashOf(foreseen));
    }

    /** The hash of the world as it is. */
    public String hash() {
        return hashOf(truth);
    }

    public int avatarRow(int slot) {
        return truth.avatars().rowOf(slot);
    }

    public int avatar(int slot, int field) {
        return truth.avatars().get(avatarRow(slot), field);
    }

    public void setAvatar(int slot, int field, int value) {
        truth.avatars().set(avatarRow(slot), field, value);
    }

    public void requireFieldsToHold(String when) {
        for (int type = 0; type < truth.typeCount(); type++) {
            EntityTable table = truth.table(type);
            for (int i = 0; i < table.type().fieldCount(); i++) {
                Field field = table.type().field(i);
                for (int row = 0; row < table.size(); row++) {
                    if (!field.holds(table.get(row, i))) {
                        throw new AssertionError(table.type().name() + "." + field.name() + " does not hold "
                                + table.get(row, i) + " (" + when + ", tick " + tick + ")");
                    }
                }
            }
        }
    }

    @Override
    public WorldState truth() {
        return truth;
    }

    @Override
    public WorldState previous() {
        return previous;
    }

    @Override
    public SharedGame shared() {
        return game;
    }

    @Override
    public SeededRandom random() {
        return random;
    }

    @Override
    public int tick() {
        return tick;
    }

    @Override
    public int slotCount() {
        return SLOTS_MAX;
    }

    @Override
    public int rewindQuarters(int slot) {
        return rewindQuarters[slot];
    }

    public boolean isOver() {
        return rules.isOver(this);
    }

    public GameRules rules() {
        return rules;
    }

    private void control(int row) {
        int slot = truth.avatars().id(row);
        game.applyInput(
                truth,
                row,
                held[slot],
                edges[slot],
                tick,
                (action, argument) -> game.applyAction(truth, row, action, argument, tick));
        edges[slot] = 0;
    }

    private void advance(WorldState world) {
        for (int type = 0; type < world.typeCount(); type++) {
            game.advance(world.table(type), 0, world.table(type).size(), tick);
        }
    }

    private static String hashOf(WorldState world) {
        StateHash hash = new StateHash();
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            hash.add(table.size());
            for (int row = 0; row < table.size(); row++) {
                hash.add(table.id(row));
                hash.add(table.birthTick(row));
                for (int field = 0; field < table.type().fieldCount(); field++) {
                    hash.add(table.get(row, field));
                }
            }
        }
        return hash.toHex();
    }
}
