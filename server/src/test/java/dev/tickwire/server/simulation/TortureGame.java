package dev.tickwire.server.simulation;

import dev.tickwire.game.ActionSink;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.ViewExtent;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/**
 * The shared half of a game that is no fun: small cells, so that everything crosses borders all the time, and whatever a
 * shared step may do at all.
 */
class TortureGame implements SharedGame {
    static final int CELL_SIZE_UNITS = 128;
    static final int SHOT_LIFE_TICKS = 20;

    /** How far from the shooter a shot starts, often in another cell. */
    private static final int MUZZLE_UNITS = 20;

    private static final int SHOT_UNITS_PER_TICK = 29;
    private static final int DASH_TICKS = 4;
    private static final int COOLDOWN_TICKS = 5;

    private final TileMap map;
    private final TortureVariant variant;
    private final Schema schema = TortureSchema.create();

    TortureGame(TileMap map, TortureVariant variant) {
        this.map = map;
        this.variant = variant;
    }

    /** The slot whose shot this is. */
    static int shooterSlot(int shotId) {
        return shotId >>> (TortureSchema.TICK_BITS + TortureSchema.ORDINAL_BITS);
    }

    private static int shotId(int slot, int tick, int ordinal) {
        int tickPart = tick & ((1 << TortureSchema.TICK_BITS) - 1);
        return ((slot << TortureSchema.TICK_BITS) | tickPart) << TortureSchema.ORDINAL_BITS | ordinal;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public TileMap map() {
        return map;
    }

    @Override
    public ViewExtent viewExtent() {
        return variant.view();
    }

    @Override
    public int cellSizeUnits() {
        return CELL_SIZE_UNITS;
    }

    @Override
    public int neutralHeld(int held) {
        return 0;
    }

    @Override
    public void placeAvatar(WorldState world, int avatarRow, int xUnits, int yUnits) {
        EntityTable avatars = world.avatars();
        avatars.set(avatarRow, EntityType.X, xUnits);
        avatars.set(avatarRow, EntityType.Y, yUnits);
        avatars.set(avatarRow, TortureSchema.AVATAR_HEALTH, TortureSchema.HEALTH_FULL);
    }

    @Override
    public void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink) {
        int wanted = TortureControls.wanted(held);
        if (wanted != world.avatars().get(avatarRow, TortureSchema.AVATAR_WANTED)) {
            sink.act(TortureSchema.TURN, wanted);
        }
        if ((edges & TortureControls.DASH_EDGE) != 0) {
            sink.act(TortureSchema.DASH, 0);
        }
        EntityTable own = world.table(TortureSchema.OWN);
        int ownRow = own.rowOf(world.avatars().id(avatarRow));
        if (ownRow == EntityTable.NO_ROW || own.get(ownRow, TortureSchema.OWN_COOLDOWN_TICKS) > 0) {
            return;
        }
        int shots = (edges & TortureControls.BURST_EDGE) != 0 ? 3 : TortureControls.isTriggered(held) ? 1 : 0;
        int ammo = own.get(ownRow, TortureSchema.OWN_AMMO);
        for (int ordinal = 0; ordinal < Math.min(shots, ammo); ordinal++) {
            sink.act(TortureSchema.SHOOT, ordinal);
        }
    }

    @Override
    public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
        EntityTable avatars = world.avatars();
        switch (action) {
            case TortureSchema.TURN -> {
                avatars.set(avatarRow, TortureSchema.AVATAR_WANTED, argument);
                avatars.set(avatarRow, TortureSchema.VX, TortureControls.speedX(argument));
                avatars.set(avatarRow, TortureSchema.VY, TortureControls.speedY(argument));
            }
            case TortureSchema.SHOOT -> {
                shoot(world, avatarRow, argument, tick);
                pay(world, avatars.id(avatarRow));
            }
            case TortureSchema.DASH -> avatars.set(avatarRow, TortureSchema.AVATAR_DASH_TICKS, DASH_TICKS);
            default -> throw new IllegalArgumentException("no action " + action);
        }
    }

    @Override
    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
        for (int row = fromRow; row < toRow; row++) {
            switch (table.type().index()) {
                case TortureSchema.AVATAR -> advanceAvatar(table, row);
                case TortureSchema.SHOT -> advanceShot(table, row, tick);
                case TortureSchema.PICKUP -> countDownAndEnd(table, row, TortureSchema.PICKUP_TICKS_LEFT);
                case TortureSchema.OWN -> countDown(table, row, TortureSchema.OWN_COOLDOWN_TICKS);
                case TortureSchema.CHARM -> countDownAndEnd(table, row, TortureSchema.CHARM_TICKS_LEFT);
                case TortureSchema.SCORE -> countDown(table, row, TortureSchema.SCORE_STREAK_TICKS);
                default -> countDownAndEnd(table, row, TortureSchema.BANNER_TICKS_LEFT);
            }
        }
    }

    private void shoot(WorldState world, int avatarRow, int ordinal, int tick) {
        EntityTable avatars = world.avatars();
        EntityTable shots = world.table(TortureSchema.SHOT);
        int directionX = Integer.signum(avatars.get(avatarRow, TortureSchema.VX));
        int directionY = Integer.signum(avatars.get(avatarRow, TortureSchema.VY));
        if (directionX == 0 && directionY == 0) {
            directionX = 1;
        }
        int row = shots.spawn(shotId(avatars.id(avatarRow), tick, ordinal), tick);
        int x = avatars.get(avatarRow, EntityType.X) + directionX * MUZZLE_UNITS;
        int y = avatars.get(avatarRow, EntityType.Y) + directionY * MUZZLE_UNITS;
        shots.set(row, EntityType.X, Math.max(0, Math.min(map.widthUnits() - 1, x)));
        shots.set(row, EntityType.Y, Math.max(0, Math.min(map.heightUnits() - 1, y)));
        shots.set(row, TortureSchema.VX, clampSpeed(directionX * SHOT_UNITS_PER_TICK + ordinal * 3));
        shots.set(row, TortureSchema.VY, clampSpeed(directionY * SHOT_UNITS_PER_TICK - ordinal * 3));
        shots.set(row, TortureSchema.SHOT_LIFE_TICKS, SHOT_LIFE_TICKS);
    }

    private static int clampSpeed(int speed) {
        return Math.max(-32, Math.min(31, speed));
    }

    private static void pay(WorldState world, int slot) {
        EntityTable own = world.table(TortureSchema.OWN);
        int row = own.rowOf(slot);
        if (row != EntityTable.NO_ROW) {
            own.set(row, TortureSchema.OWN_AMMO, Math.max(0, own.get(row, TortureSchema.OWN_AMMO) - 1));
            own.set(row, TortureSchema.OWN_COOLDOWN_TICKS, COOLDOWN_TICKS);
        }
    }

    private void advanceAvatar(EntityTable avatars, int row) {
        int dashTicks = avatars.get(row, TortureSchema.AVATAR_DASH_TICKS);
        int steps = dashTicks > 0 ? 2 : 1;
        if (dashTicks > 0) {
            avatars.set(row, TortureSchema.AVATAR_DASH_TICKS, dashTicks - 1);
        }
        int x = avatars.get(row, EntityType.X) + avatars.get(row, TortureSchema.VX) * steps;
        int y = avatars.get(row, EntityType.Y) + avatars.get(row, TortureSchema.VY) * steps;
        if (map.isSolidAt(x, y)) {
            avatars.set(row, TortureSchema.VX, clampSpeed(-avatars.get(row, TortureSchema.VX)));
            avatars.set(row, TortureSchema.VY, 0);
        } else {
            avatars.set(row, EntityType.X, x);
            avatars.set(row, EntityType.Y, y);
        }
    }

    private void advanceShot(EntityTable shots, int row, int tick) {
        if (shots.birthTick(row) == tick) {
            return;
        }
        int life = Math.max(0, shots.get(row, TortureSchema.SHOT_LIFE_TICKS) - 1);
        int x = shots.get(row, EntityType.X) + shots.get(row, TortureSchema.VX);
        int y = shots.get(row, EntityType.Y) + shots.get(row, TortureSchema.VY);
        shots.set(row, TortureSchema.SHOT_LIFE_TICKS, life);
        if (life == 0 || map.isSolidAt(x, y)) {
            shots.end(row);
            return;
        }
        shots.set(row, EntityType.X, x);
        shots.set(row, EntityType.Y, y);
    }

    private static void countDown(EntityTable table, int row, int field) {
        int ticks = table.get(row, field);
        table.set(row, field, Math.max(0, ticks - 1));
    }

    private static void countDownAndEnd(EntityTable table, int row, int field) {
        countDown(table, row, field);
        if (table.get(row, field) == 0) {
            table.end(row);
        }
    }
}
