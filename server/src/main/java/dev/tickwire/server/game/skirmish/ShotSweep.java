package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;

/**
 * Finds out whom a shot hit in a tick, and where. Both it and the avatars are taken to have moved along straight lines at
 * constant speed, so that nothing fast passes through anything thin. Shots pass through team mates. Keeps its result until
 * the next search.
 */
final class ShotSweep {
    /** What {@link #victimRow} is if there is none. */
    static final int NOBODY = -1;

    /** How near a shot must come to an avatar's centre: 22 px of body and 4 px of shot. */
    static final int HIT_RADIUS_UNITS = 416;

    /** Moments of a tick are counted in parts of this size. */
    private static final int MOMENTS = 1 << 12;

    private static final int NEVER = Integer.MAX_VALUE;

    private int victimRow = NOBODY;
    private int fromX;
    private int fromY;
    private int x;
    private int y;

    /** Row of the avatar that the shot met. */
    int victimRow() {
        return victimRow;
    }

    /** Where the shot was at the beginning of the tick. */
    int fromX() {
        return fromX;
    }

    /** Where the shot was at the beginning of the tick. */
    int fromY() {
        return fromY;
    }

    /** Where the shot was when they met. */
    int x() {
        return x;
    }

    /** Where the shot was when they met. */
    int y() {
        return y;
    }

    /**
     * Looks for the avatar, other than the shooter's, that a shot met first.
     *
     * @param shotRow row in the truth; may be flagged as ended by the step
     * @return whether there is one
     */
    boolean findVictim(RulesWorld world, int shotRow) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        EntityTable avatars = world.truth().avatars();
        EntityTable avatarsBefore = world.previous().avatars();
        int shooter = ShotId.shooterOfProjectile(shots.id(shotRow));
        fromX = originOf(world.previous(), shots, shotRow, shooter, EntityType.X);
        fromY = originOf(world.previous(), shots, shotRow, shooter, EntityType.Y);
        int toX = shots.get(shotRow, EntityType.X);
        int toY = shots.get(shotRow, EntityType.Y);
        int[] xs = avatars.column(EntityType.X);
        int[] ys = avatars.column(EntityType.Y);
        int[] xsBefore = avatarsBefore.column(EntityType.X);
        int[] ysBefore = avatarsBefore.column(EntityType.Y);
        int sizeBefore = avatarsBefore.size();
        victimRow = NOBODY;
        int earliest = NEVER;
        for (int row = 0; row < avatars.size(); row++) {
            int relativeToX = toX - xs[row];
            int relativeToY = toY - ys[row];
            boolean isNew = row >= sizeBefore;
            int relativeFromX = fromX - (isNew ? xs[row] : xsBefore[row]);
            int relativeFromY = fromY - (isNew ? ys[row] : ysBefore[row]);
            if (isBeside(relativeFromX, relativeToX) || isBeside(relativeFromY, relativeToY)) {
                continue;
            }
            int moment = momentOfMeeting(relativeFromX, relativeFromY, relativeToX, relativeToY);
            if (moment < earliest && isTarget(world, avatars, row, shooter)) {
                earliest = moment;
                victimRow = row;
            }
        }
        if (victimRow == NOBODY) {
            return false;
        }
        x = fromX + (toX - fromX) * earliest / MOMENTS;
        y = fromY + (toY - fromY) * earliest / MOMENTS;
        return true;
    }

    private static boolean isTarget(RulesWorld world, EntityTable avatars, int row, int shooter) {
        int slot = avatars.id(row);
        return slot != shooter && !avatars.isEnded(row) && !Teams.areMates(world, slot, shooter);
    }

    /** Where a shot began this tick; one that was fired in it, at its shooter, who may stand body to body with others. */
    private static int originOf(WorldState previous, EntityTable shots, int shotRow, int shooter, int field) {
        EntityTable shotsBefore = previous.table(SkirmishSchema.PROJECTILE);
        if (shotRow < shotsBefore.size()) {
            return shotsBefore.get(shotRow, field);
        }
        int shooterRow = previous.avatars().rowOf(shooter);
        return shooterRow == EntityTable.NO_ROW
                ? shots.get(shotRow, field)
                : previous.avatars().get(shooterRow, field);
    }

    /** Whether a way stays out of reach in one axis alone, which is so for most. */
    private static boolean isBeside(int from, int to) {
        return Math.min(from, to) > HIT_RADIUS_UNITS || Math.max(from, to) < -HIT_RADIUS_UNITS;
    }

    /**
     * When a point that moves in a straight line is nearest to the origin, 0 to {@link #MOMENTS}, or {@link #NEVER} if
     * that is not near enough.
     */
    private static int momentOfMeeting(long fromX, long fromY, long toX, long toY) {
        long dx = toX - fromX;
        long dy = toY - fromY;
        long length = dx * dx + dy * dy;
        long alongWay = -(fromX * dx + fromY * dy);
        if (alongWay <= 0) {
            return isNear(fromX, fromY) ? 0 : NEVER;
        }
        if (alongWay >= length) {
            return isNear(toX, toY) ? MOMENTS : NEVER;
        }
        // The distance from the line, times its length; compared as squares.
        long area = fromX * dy - fromY * dx;
        boolean near = area * area <= (long) HIT_RADIUS_UNITS * HIT_RADIUS_UNITS * length;
        return near ? (int) (alongWay * MOMENTS / length) : NEVER;
    }

    private static boolean isNear(long x, long y) {
        return x * x + y * y <= (long) HIT_RADIUS_UNITS * HIT_RADIUS_UNITS;
    }
}
