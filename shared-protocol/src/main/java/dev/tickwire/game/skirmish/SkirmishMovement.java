package dev.tickwire.game.skirmish;

import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;

/** How avatars of Skirmish move: towards the speed their player wants, with weight, along walls, and in dashes. */
final class SkirmishMovement {
    /** Speed of an avatar that has got going: 11.3 px, so 340 px in a second of 30 ticks. */
    static final int WALK_UNITS_PER_TICK = 181;

    /** Speed of a dash: 25 px in a tick. */
    static final int DASH_UNITS_PER_TICK = 400;

    /** How long a dash lasts, its first tick included. */
    static final int DASH_TICKS = 5;

    /** Half the edge of the box that walls hold back: 20 px, so that a gap of one tile can be walked through. */
    static final int HALF_EXTENT_UNITS = 320;

    /** The part of the missing speed, in sixteenths, that a tick adds while the player wants to move. */
    private static final int ACCELERATION_SIXTEENTHS = 5;

    /** Likewise while the player does not: an avatar takes longer to stop than to get going. */
    private static final int DRAG_SIXTEENTHS = 4;

    /** One speed for each value that the field can hold: those that are no direction lead nowhere. */
    private final int[] walkX = new int[1 << SkirmishSchema.DIRECTION_BITS];

    private final int[] walkY = new int[1 << SkirmishSchema.DIRECTION_BITS];

    SkirmishMovement() {
        for (int direction = 1; direction <= SkirmishControls.DIRECTIONS; direction++) {
            int angle = SkirmishControls.angleOfDirection(direction);
            walkX[direction] = alongX(angle, WALK_UNITS_PER_TICK);
            walkY[direction] = alongY(angle, WALK_UNITS_PER_TICK);
        }
    }

    /** The x part of a length in the direction of a 16-bit angle, rounded to the nearest unit, halves upwards. */
    static int alongX(int angle, int units) {
        return (Angle16.cosine(angle) * units + (Angle16.ONE >> 1)) >> 14;
    }

    /** The y part of a length in the direction of a 16-bit angle, rounded to the nearest unit, halves upwards. */
    static int alongY(int angle, int units) {
        return (Angle16.sine(angle) * units + (Angle16.ONE >> 1)) >> 14;
    }

    void startDash(EntityTable avatars, int row) {
        int direction = avatars.get(row, SkirmishSchema.AVATAR_DIRECTION);
        int angle = direction == SkirmishControls.NO_DIRECTION
                ? SkirmishControls.angleOfAim(avatars.get(row, SkirmishSchema.AVATAR_AIM))
                : SkirmishControls.angleOfDirection(direction);
        avatars.set(row, SkirmishSchema.AVATAR_VX, alongX(angle, DASH_UNITS_PER_TICK));
        avatars.set(row, SkirmishSchema.AVATAR_VY, alongY(angle, DASH_UNITS_PER_TICK));
        avatars.set(row, SkirmishSchema.AVATAR_DASH_TICKS, DASH_TICKS);
    }

    void advance(EntityTable avatars, int row, TileMap map, TileCollision collision) {
        int vx = avatars.get(row, SkirmishSchema.AVATAR_VX);
        int vy = avatars.get(row, SkirmishSchema.AVATAR_VY);
        int dashTicks = avatars.get(row, SkirmishSchema.AVATAR_DASH_TICKS);
        if (dashTicks > 0) {
            avatars.set(row, SkirmishSchema.AVATAR_DASH_TICKS, dashTicks - 1);
        } else {
            int direction = avatars.get(row, SkirmishSchema.AVATAR_DIRECTION);
            int sixteenths = direction == SkirmishControls.NO_DIRECTION ? DRAG_SIXTEENTHS : ACCELERATION_SIXTEENTHS;
            vx = approach(vx, walkX[direction], sixteenths);
            vy = approach(vy, walkY[direction], sixteenths);
        }
        collision.moveBox(
                map, avatars.get(row, EntityType.X), avatars.get(row, EntityType.Y), vx, vy, HALF_EXTENT_UNITS);
        avatars.set(row, EntityType.X, collision.x());
        avatars.set(row, EntityType.Y, collision.y());
        avatars.set(row, SkirmishSchema.AVATAR_VX, collision.hitX() ? 0 : vx);
        avatars.set(row, SkirmishSchema.AVATAR_VY, collision.hitY() ? 0 : vy);
    }

    /** Goes a part of the way from one speed to another; rounds away from zero, so that it arrives. */
    private static int approach(int speed, int target, int sixteenths) {
        int missing = target - speed;
        return missing >= 0 ? speed + ((missing * sixteenths + 15) >> 4) : speed - ((-missing * sixteenths + 15) >> 4);
    }
}
