package dev.tickwire.game.provingground;

import dev.tickwire.game.ActionSink;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.ViewExtent;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/**
 * The shared half of Proving Ground, made to do the same work as the benchmark's peers: avatars walk straight at one
 * speed until they are told another direction, and shots fly straight for a second. Only the size of the map counts, its
 * tiles do not.
 */
public final class ProvingGround implements SharedGame {
    /** Speed of an avatar: 8 px, so 240 px in a second of 30 ticks. */
    public static final int AVATAR_UNITS_PER_TICK = 128;

    /** Speed of a projectile: 30 px, so 900 px in a second of 30 ticks. */
    public static final int PROJECTILE_UNITS_PER_TICK = 480;

    /** A projectile ends in its so manieth tick after its birth. */
    public static final int PROJECTILE_LIFE_TICKS = 30;

    static final int PROJECTILE_ORDINAL_BITS = 5;

    /** Projectile ids of a slot come back after so many ticks, which must be longer than a projectile lives. */
    private static final int PROJECTILE_ID_TICKS = 1 << PROJECTILE_ORDINAL_BITS;

    private static final int CELL_SIZE_UNITS = 8192;
    private static final ViewExtent VIEW_EXTENT = new ViewExtent(1160 * 16, 740 * 16, 64 * 16);

    private final TileMap map;
    private final Schema schema = ProvingGroundSchema.create();
    private final int maxX;
    private final int maxY;

    /**
     * Binds the game to a map.
     *
     * @throws IllegalArgumentException if a side is longer than {@link ProvingGroundSchema#SIDE_UNITS_MAX}
     */
    public ProvingGround(TileMap map) {
        int longerSide = Math.max(map.widthUnits(), map.heightUnits());
        if (longerSide > ProvingGroundSchema.SIDE_UNITS_MAX) {
            throw new IllegalArgumentException("a side of " + longerSide + " units is too long for Proving Ground");
        }
        this.map = map;
        maxX = map.widthUnits() - 1;
        maxY = map.heightUnits() - 1;
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

    /** Leaves them: in this workload an avatar walks on until it is told otherwise, also when its player is silent. */
    @Override
    public int neutralHeld(int held) {
        return held;
    }

    @Override
    public void placeAvatar(WorldState world, int avatarRow, int xUnits, int yUnits) {
        EntityTable avatars = world.avatars();
        avatars.set(avatarRow, EntityType.X, xUnits);
        avatars.set(avatarRow, EntityType.Y, yUnits);
        avatars.set(avatarRow, ProvingGroundSchema.AVATAR_HEALTH, ProvingGroundSchema.HEALTH_FULL);
    }

    @Override
    public void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink) {
        EntityTable avatars = world.avatars();
        if (ProvingGroundControls.isWalking(held)) {
            int angle = ProvingGroundControls.angle(held);
            boolean moving = avatars.get(avatarRow, ProvingGroundSchema.AVATAR_MOVING) != 0;
            if (!moving || angle != avatars.get(avatarRow, ProvingGroundSchema.ANGLE)) {
                sink.act(ProvingGroundSchema.TURN, angle);
            }
        }
        if ((edges & ProvingGroundControls.FIRE_EDGE) != 0) {
            sink.act(ProvingGroundSchema.SHOT, 0);
        }
    }

    @Override
    public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
        EntityTable avatars = world.avatars();
        if (action == ProvingGroundSchema.TURN) {
            avatars.set(avatarRow, ProvingGroundSchema.ANGLE, argument);
            avatars.set(avatarRow, ProvingGroundSchema.AVATAR_MOVING, 1);
        } else if (action == ProvingGroundSchema.SHOT) {
            EntityTable projectiles = world.table(ProvingGroundSchema.PROJECTILE);
            int row = projectiles.spawn(projectileId(avatars.id(avatarRow), tick), tick);
            projectiles.set(row, EntityType.X, avatars.get(avatarRow, EntityType.X));
            projectiles.set(row, EntityType.Y, avatars.get(avatarRow, EntityType.Y));
            projectiles.set(row, ProvingGroundSchema.ANGLE, avatars.get(avatarRow, ProvingGroundSchema.ANGLE));
        }
    }

    @Override
    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
        if (table.type().index() == ProvingGroundSchema.AVATAR) {
            advanceAvatars(table, fromRow, toRow);
        } else {
            advanceProjectiles(table, fromRow, toRow, tick);
        }
    }

    private void advanceAvatars(EntityTable avatars, int fromRow, int toRow) {
        int[] xs = avatars.column(EntityType.X);
        int[] ys = avatars.column(EntityType.Y);
        int[] angles = avatars.column(ProvingGroundSchema.ANGLE);
        int[] moving = avatars.column(ProvingGroundSchema.AVATAR_MOVING);
        for (int row = fromRow; row < toRow; row++) {
            if (moving[row] == 0) {
                continue;
            }
            int angle = angles[row];
            xs[row] = IntegerMath.clamp(xs[row] + alongX(angle, AVATAR_UNITS_PER_TICK), 0, maxX);
            ys[row] = IntegerMath.clamp(ys[row] + alongY(angle, AVATAR_UNITS_PER_TICK), 0, maxY);
        }
    }

    private void advanceProjectiles(EntityTable projectiles, int fromRow, int toRow, int tick) {
        int[] xs = projectiles.column(EntityType.X);
        int[] ys = projectiles.column(EntityType.Y);
        int[] angles = projectiles.column(ProvingGroundSchema.ANGLE);
        for (int row = fromRow; row < toRow; row++) {
            int ageTicks = tick - projectiles.birthTick(row);
            if (ageTicks <= 0) {
                // It is first seen where it was fired.
                continue;
            }
            int angle = angles[row];
            int x = xs[row] + alongX(angle, PROJECTILE_UNITS_PER_TICK);
            int y = ys[row] + alongY(angle, PROJECTILE_UNITS_PER_TICK);
            if (ageTicks >= PROJECTILE_LIFE_TICKS || x < 0 || y < 0 || x > maxX || y > maxY) {
                // It stays where it was, so that its fields still fit the schema.
                projectiles.end(row);
                continue;
            }
            xs[row] = x;
            ys[row] = y;
        }
    }

    /** The x part of a step in the direction of an angle, rounded to the nearest unit, halves upwards. */
    private static int alongX(int angle, int units) {
        return (Angle16.cosine(angle) * units + (Angle16.ONE >> 1)) >> 14;
    }

    /** The y part of a step in the direction of an angle, rounded to the nearest unit, halves upwards. */
    private static int alongY(int angle, int units) {
        return (Angle16.sine(angle) * units + (Angle16.ONE >> 1)) >> 14;
    }
}
