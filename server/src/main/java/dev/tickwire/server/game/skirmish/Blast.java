package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.TileCollision;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;

/** What a rocket that goes off does to those around it: less the farther away they are, nothing behind a wall. */
final class Blast {
    /** A shooter's own rocket takes this part of what it takes of others. */
    private static final int OWN_DAMAGE_PERCENT = 50;

    private final TileCollision sight = new TileCollision();

    /**
     * Hurts and shoves everybody around.
     *
     * @param directRow row of the avatar that was hit directly and has its damage already, or {@link ShotSweep#NOBODY}
     */
    void spread(RulesWorld world, int shotRow, int directRow) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        EntityTable avatars = world.truth().avatars();
        int shooter = ShotId.shooterOfProjectile(shots.id(shotRow));
        int x = shots.get(shotRow, EntityType.X);
        int y = shots.get(shotRow, EntityType.Y);
        Weapon rocket = Weapon.of(Weapon.ROCKET);
        int radius = rocket.splashRadiusUnits();
        for (int row = 0; row < avatars.size(); row++) {
            int dx = avatars.get(row, EntityType.X) - x;
            int dy = avatars.get(row, EntityType.Y) - y;
            if (row == directRow
                    || avatars.isEnded(row)
                    || !IntegerMath.isWithin(dx, dy, radius)
                    || sight.castSegment(world.shared().map(), x, y, x + dx, y + dy)) {
                continue;
            }
            // Whoever touches the middle with the body has all of it.
            int distance = Math.max(IntegerMath.length(dx, dy) - ShotSweep.HIT_RADIUS_UNITS, 0);
            int near = radius - distance;
            int damage = rocket.splashDamage() * near / radius;
            if (avatars.id(row) == shooter) {
                damage = damage * OWN_DAMAGE_PERCENT / 100;
            }
            int knockback = rocket.knockbackUnitsPerTick() * near / radius;
            Damage.shove(world, row, shooter, Angle16.atan2(dy, dx), knockback);
            Damage.hurt(world, row, shooter, Weapon.ROCKET, damage, x, y);
        }
    }
}
