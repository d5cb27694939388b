package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.ViewExtent;
import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;

/**
 * What a bot made of its last look at the world: itself, the enemy that matters most and the shot that is about to hit.
 * Takes in only what a player in its place is shown. All places and speeds are in units and units per tick.
 */
final class Perception {
    /** An enemy behind a wall counts as so much farther away than one in the open. */
    private static final int HIDDEN_PENALTY_UNITS = 8_000;

    /** How far ahead a shot is noticed: what it flies in 12 ticks. */
    private static final int THREAT_UNITS = 12 * Weapon.of(Weapon.PULSE).speedUnitsPerTick();

    /** How far from the own centre a shot may pass and still be felt as a threat. */
    private static final int THREAT_WIDTH_UNITS = 640;

    boolean alive;
    int x;
    int y;
    int vx;
    int vy;
    boolean dashReady;

    /** Whether hits count now. */
    boolean fightOn;

    boolean hasEnemy;
    int enemyId;
    int enemyX;
    int enemyY;
    int enemyVx;
    int enemyVy;
    int enemyDistance;

    /** Whether no wall is between. */
    boolean enemyInSight;

    /** Whether nothing can hurt the enemy yet. */
    boolean enemyProtected;

    boolean threatened;

    /** The 16-bit angle that leads out of the threat's way. */
    int dodgeAngle;

    private final TileCollision collision = new TileCollision();

    void look(WorldView view) {
        WorldState world = view.world();
        EntityTable avatars = world.avatars();
        int ownRow = avatars.rowOf(view.slot());
        alive = ownRow != EntityTable.NO_ROW && !avatars.isEnded(ownRow);
        if (!alive) {
            hasEnemy = false;
            threatened = false;
            return;
        }
        x = avatars.get(ownRow, EntityType.X);
        y = avatars.get(ownRow, EntityType.Y);
        vx = avatars.get(ownRow, SkirmishSchema.AVATAR_VX);
        vy = avatars.get(ownRow, SkirmishSchema.AVATAR_VY);
        EntityTable own = world.table(SkirmishSchema.OWN);
        int privateRow = own.rowOf(view.slot());
        dashReady =
                privateRow != EntityTable.NO_ROW && own.get(privateRow, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS) == 0;
        EntityTable clock = world.table(SkirmishSchema.CLOCK);
        fightOn = clock.size() == 0 || clock.get(0, SkirmishSchema.CLOCK_PHASE) == SkirmishSchema.PHASE_RUNNING;
        ViewExtent extent = view.game().viewExtent();
        findEnemy(avatars, ownRow, extent, view.game().map());
        findThreat(world.table(SkirmishSchema.PROJECTILE), view.slot(), extent);
    }

    private void findEnemy(EntityTable avatars, int ownRow, ViewExtent extent, TileMap map) {
        int earlierEnemyId = hasEnemy ? enemyId : -1;
        hasEnemy = false;
        int bestScore = Integer.MAX_VALUE;
        for (int row = 0; row < avatars.size(); row++) {
            int dx = avatars.get(row, EntityType.X) - x;
            int dy = avatars.get(row, EntityType.Y) - y;
            if (row == ownRow || avatars.isEnded(row) || !isShown(dx, dy, extent)) {
                continue;
            }
            int distance = IntegerMath.length(dx, dy);
            // Staying with an enemy is worth something, or a bot between two would do nothing but turn.
            int score = avatars.id(row) == earlierEnemyId ? distance / 4 * 3 : distance;
            if (score >= bestScore) {
                continue;
            }
            boolean inSight = !collision.castSegment(map, x, y, x + dx, y + dy);
            if (!inSight) {
                score += HIDDEN_PENALTY_UNITS;
            }
            if (score < bestScore) {
                bestScore = score;
                enemyDistance = distance;
                enemyInSight = inSight;
                noteEnemy(avatars, row);
            }
        }
    }

    private void noteEnemy(EntityTable avatars, int row) {
        hasEnemy = true;
        enemyId = avatars.id(row);
        enemyX = avatars.get(row, EntityType.X);
        enemyY = avatars.get(row, EntityType.Y);
        enemyVx = avatars.get(row, SkirmishSchema.AVATAR_VX);
        enemyVy = avatars.get(row, SkirmishSchema.AVATAR_VY);
        enemyProtected = avatars.get(row, SkirmishSchema.AVATAR_PROTECTION_TICKS) > 0;
    }

    private void findThreat(EntityTable projectiles, int slot, ViewExtent extent) {
        threatened = false;
        int nearest = THREAT_UNITS;
        for (int row = 0; row < projectiles.size(); row++) {
            int dx = x - projectiles.get(row, EntityType.X);
            int dy = y - projectiles.get(row, EntityType.Y);
            if (projectiles.isEnded(row)
                    || ShotId.shooterOfProjectile(projectiles.id(row)) == slot
                    || !isShown(dx, dy, extent)) {
                continue;
            }
            int angle = SkirmishControls.angleOfAim(projectiles.get(row, SkirmishSchema.PROJECTILE_ANGLE));
            int cosine = Angle16.cosine(angle);
            int sine = Angle16.sine(angle);
            // Positions up to 2^15 and a sine of up to 2^14: the sum of two products just fits.
            int ahead = (dx * cosine + dy * sine) >> 14;
            int aside = (dy * cosine - dx * sine) >> 14;
            if (ahead > 0 && ahead < nearest && Math.abs(aside) < THREAT_WIDTH_UNITS) {
                nearest = ahead;
                threatened = true;
                dodgeAngle = aside >= 0 ? angle + Angle16.QUARTER_TURN : angle - Angle16.QUARTER_TURN;
            }
        }
    }

    private static boolean isShown(int dx, int dy, ViewExtent extent) {
        return Math.abs(dx) <= Math.min(extent.halfWidthUnits(), IntegerMath.MAX_SQUARABLE)
                && Math.abs(dy) <= Math.min(extent.halfHeightUnits(), IntegerMath.MAX_SQUARABLE);
    }
}
