package dev.tickwire.game.skirmish;

import dev.tickwire.game.ActionSink;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.ViewExtent;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/** The shared half of Skirmish. Designed for 30 ticks per second. */
public final class Skirmish implements SharedGame {
    /** Half the edge of an avatar's box, which walls hold back: 20 px. */
    public static final int AVATAR_HALF_EXTENT_UNITS = SkirmishMovement.HALF_EXTENT_UNITS;

    /** How far from the avatar's centre a shot starts if no wall is nearer: 26 px, just outside of its body. */
    public static final int MUZZLE_UNITS = 416;

    /** Speed of a projectile: 30 px, so 900 px in a second of 30 ticks. */
    public static final int PROJECTILE_UNITS_PER_TICK = 480;

    /** A projectile ends in its so manieth tick after its birth, if nothing stops it before. */
    public static final int PROJECTILE_LIFE_TICKS = 30;

    /** From one shot to the next while the trigger is held. */
    public static final int FIRE_COOLDOWN_TICKS = 6;

    /** From one dash to the next. */
    public static final int DASH_COOLDOWN_TICKS = 75;

    /** How long a new avatar cannot be hurt: 1.5 s. */
    public static final int PROTECTION_TICKS = 45;

    static final int PROJECTILE_ORDINAL_BITS = 5;

    /** Projectile ids of a slot come back after so many ticks, which must be longer than a projectile lives. */
    private static final int PROJECTILE_ID_TICKS = 1 << PROJECTILE_ORDINAL_BITS;

    private static final int CELL_SIZE_UNITS = 8192;

    /** A screen of 1920 x 1080 px and 200 px around it. */
    private static final ViewExtent VIEW_EXTENT = new ViewExtent(1160 * 16, 740 * 16, 64 * 16);

    private final TileMap map;
    private final Schema schema = SkirmishSchema.create();
    private final SkirmishMovement movement = new SkirmishMovement();

    /** Where a step's results lie until they are read; one for all, so that a step allocates nothing. */
    private final TileCollision collision = new TileCollision();

    /**
     * Binds the game to a map.
     *
     * @throws IllegalArgumentException if a side is longer than {@link SkirmishSchema#SIDE_UNITS_MAX}
     */
    public Skirmish(TileMap map) {
        int longerSide = Math.max(map.widthUnits(), map.heightUnits());
        if (longerSide > SkirmishSchema.SIDE_UNITS_MAX) {
            throw new IllegalArgumentException("a side of " + longerSide + " units is too long for Skirmish");
        }
        this.map = map;
    }

    /** Returns the id of the projectile that a slot fires in a tick. */
    public static int projectileId(int slot, int tick) {
        return (slot << PROJECTILE_ORDINAL_BITS) | (tick & (PROJECTILE_ID_TICKS - 1));
    }

    /** Returns the slot whose shot a projectile is. */
    public static int shooterSlot(int projectileId) {
        return projectileId >>> PROJECTILE_ORDINAL_BITS;
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
        return VIEW_EXTENT;
    }

    @Override
    public int cellSizeUnits() {
        return CELL_SIZE_UNITS;
    }

    @Override
    public int neutralHeld(int held) {
        return SkirmishControls.held(SkirmishControls.NO_DIRECTION, SkirmishControls.aim(held), false);
    }

    @Override
    public void placeAvatar(WorldState world, int avatarRow, int xUnits, int yUnits) {
        EntityTable avatars = world.avatars();
        avatars.set(avatarRow, EntityType.X, xUnits);
        avatars.set(avatarRow, EntityType.Y, yUnits);
        avatars.set(avatarRow, SkirmishSchema.AVATAR_HEALTH, SkirmishSchema.HEALTH_FULL);
        avatars.set(avatarRow, SkirmishSchema.AVATAR_PROTECTION_TICKS, PROTECTION_TICKS);
    }

    @Override
    public void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink) {
        EntityTable avatars = world.avatars();
        EntityTable own = world.table(SkirmishSchema.OWN);
        int direction = SkirmishControls.direction(held);
        if (direction != avatars.get(avatarRow, SkirmishSchema.AVATAR_DIRECTION)) {
            sink.act(SkirmishSchema.MOVE, direction);
        }
        int aim = SkirmishControls.aim(held);
        if (aim != avatars.get(avatarRow, SkirmishSchema.AVATAR_AIM)) {
            sink.act(SkirmishSchema.AIM, aim);
        }
        int ownRow = own.rowOf(avatars.id(avatarRow));
        if (ownRow == EntityTable.NO_ROW) {
            return;
        }
        boolean dashPressed = (edges & SkirmishControls.DASH_EDGE) != 0;
        if (dashPressed && own.get(ownRow, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS) == 0) {
            sink.act(SkirmishSchema.DASH, 0);
        }
        if (SkirmishControls.isFiring(held) && own.get(ownRow, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS) == 0) {
            sink.act(SkirmishSchema.FIRE, 0);
        }
    }

    @Override
    public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
        EntityTable avatars = world.avatars();
        switch (action) {
            case SkirmishSchema.MOVE ->
                avatars.set(avatarRow, SkirmishSchema.AVATAR_DIRECTION, SkirmishControls.validDirection(argument));
            case SkirmishSchema.AIM -> avatars.set(avatarRow, SkirmishSchema.AVATAR_AIM, argument);
            case SkirmishSchema.FIRE -> {
                fire(world, avatarRow, tick);
                startCooldown(world, avatarRow, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, FIRE_COOLDOWN_TICKS);
            }
            case SkirmishSchema.DASH -> {
                movement.startDash(avatars, avatarRow);
                startCooldown(world, avatarRow, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS, DASH_COOLDOWN_TICKS);
            }
            default -> throw new IllegalArgumentException("Skirmish has no action " + action);
        }
    }

    @Override
    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
        switch (table.type().index()) {
            case SkirmishSchema.AVATAR -> advanceAvatars(table, fromRow, toRow);
            case SkirmishSchema.PROJECTILE -> advanceProjectiles(table, fromRow, toRow, tick);
            case SkirmishSchema.OWN -> {
                countDown(table, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, fromRow, toRow);
                countDown(table, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS, fromRow, toRow);
            }
            case SkirmishSchema.ROSTER -> countDown(table, SkirmishSchema.ROSTER_RESPAWN_TICKS, fromRow, toRow);
            case SkirmishSchema.CLOCK -> countDown(table, SkirmishSchema.CLOCK_TICKS_LEFT, fromRow, toRow);
            default ->
                throw new IllegalArgumentException(
                        "Skirmish has no type " + table.type().name());
        }
    }

    private void fire(WorldState world, int avatarRow, int tick) {
        EntityTable avatars = world.avatars();
        EntityTable projectiles = world.table(SkirmishSchema.PROJECTILE);
        int x = avatars.get(avatarRow, EntityType.X);
        int y = avatars.get(avatarRow, EntityType.Y);
        int aim = avatars.get(avatarRow, SkirmishSchema.AVATAR_AIM);
        int angle = SkirmishControls.angleOfAim(aim);
        collision.castSegment(
                map,
                x,
                y,
                x + SkirmishMovement.alongX(angle, MUZZLE_UNITS),
                y + SkirmishMovement.alongY(angle, MUZZLE_UNITS));
        int row = projectiles.spawn(projectileId(avatars.id(avatarRow), tick), tick);
        projectiles.set(row, EntityType.X, collision.x());
        projectiles.set(row, EntityType.Y, collision.y());
        projectiles.set(row, SkirmishSchema.PROJECTILE_ANGLE, aim);
        // Who attacks gives up the protection.
        avatars.set(avatarRow, SkirmishSchema.AVATAR_PROTECTION_TICKS, 0);
    }

    private static void startCooldown(WorldState world, int avatarRow, int field, int ticks) {
        EntityTable own = world.table(SkirmishSchema.OWN);
        int row = own.rowOf(world.avatars().id(avatarRow));
        if (row != EntityTable.NO_ROW) {
            own.set(row, field, ticks);
        }
    }

    private void advanceAvatars(EntityTable avatars, int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            movement.advance(avatars, row, map, collision);
        }
        countDown(avatars, SkirmishSchema.AVATAR_PROTECTION_TICKS, fromRow, toRow);
    }

    private void advanceProjectiles(EntityTable projectiles, int fromRow, int toRow, int tick) {
        int[] xs = projectiles.column(EntityType.X);
        int[] ys = projectiles.column(EntityType.Y);
        int[] aims = projectiles.column(SkirmishSchema.PROJECTILE_ANGLE);
        for (int row = fromRow; row < toRow; row++) {
            int ageTicks = tick - projectiles.birthTick(row);
            if (ageTicks <= 0) {
                // It is first seen at the muzzle.
                continue;
            }
            int angle = SkirmishControls.angleOfAim(aims[row]);
            boolean stopped = collision.castSegment(
                    map,
                    xs[row],
                    ys[row],
                    xs[row] + SkirmishMovement.alongX(angle, PROJECTILE_UNITS_PER_TICK),
                    ys[row] + SkirmishMovement.alongY(angle, PROJECTILE_UNITS_PER_TICK));
            xs[row] = collision.x();
            ys[row] = collision.y();
            if (stopped || ageTicks >= PROJECTILE_LIFE_TICKS) {
                projectiles.end(row);
            }
        }
    }

    private static void countDown(EntityTable table, int field, int fromRow, int toRow) {
        int[] ticks = table.column(field);
        for (int row = fromRow; row < toRow; row++) {
            if (ticks[row] > 0) {
                ticks[row]--;
            }
        }
    }
}
