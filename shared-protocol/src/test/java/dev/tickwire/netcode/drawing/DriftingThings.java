package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.SharedStep;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.Drawn;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.List;

/** A game for tests: avatars drift by their speed along x, shots by {@link #SHOT_UNITS_PER_TICK} up to a wall. */
final class DriftingThings implements SharedStep {
    static final int AVATAR = 0;
    static final int SHOT = 1;

    static final int SPEED = 2;
    static final int AIM = 3;

    static final int SHOT_UNITS_PER_TICK = 100;
    static final int WALL_X = 5000;

    static final Schema SCHEMA = new Schema(
            "drifting",
            List.of(
                    new EntityType(
                            AVATAR,
                            "avatar",
                            Visibility.CELL,
                            8,
                            List.of(
                                    Field.coordinate("x", 16),
                                    Field.coordinate("y", 16),
                                    Field.signed("speed", 10),
                                    new Field("aim", 10, false, Drawn.TURN))),
                    new EntityType(
                            SHOT,
                            "shot",
                            Visibility.CELL,
                            8,
                            List.of(Field.coordinate("x", 16), Field.coordinate("y", 16)))),
            AVATAR,
            List.of(new ActionType(0, "none", 0)),
            new InputLayout(1, 0));

    @Override
    public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
        throw new UnsupportedOperationException("nobody acts here");
    }

    @Override
    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
        for (int row = fromRow; row < toRow; row++) {
            if (table.type().index() == AVATAR) {
                table.set(row, EntityType.X, table.get(row, EntityType.X) + table.get(row, SPEED));
            } else if (tick > table.birthTick(row)) {
                int x = table.get(row, EntityType.X) + SHOT_UNITS_PER_TICK;
                table.set(row, EntityType.X, Math.min(x, WALL_X));
                if (x >= WALL_X) {
                    table.end(row);
                }
            }
        }
    }

    void advanceSilently(WorldState copy, int tick) {
        advanceAll(copy, tick);
        copy.sweep();
    }

    static WorldState world() {
        return new WorldState(SCHEMA);
    }

    static int addAvatar(WorldState world, int slot, int x, int speed) {
        int row = world.avatars().spawn(slot, 1);
        world.avatars().set(row, EntityType.X, x);
        world.avatars().set(row, SPEED, speed);
        return row;
    }

    static int addShot(WorldState world, int id, int birthTick, int x) {
        int row = world.table(SHOT).spawn(id, birthTick);
        world.table(SHOT).set(row, EntityType.X, x);
        return row;
    }
}
