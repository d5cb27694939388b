package dev.tickwire.game.skirmish;

import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;

/** What a pull of the trigger brings into the world: a pulse shot, a fan of pellets, a beam or a rocket. */
final class Firing {
    private static final int AIM_MASK = (1 << SkirmishSchema.AIM_BITS) - 1;

    private final TileMap map;

    /** Where the barrel, or the beam, comes to; used again for every shot, so that a tick makes no objects. */
    private final TileCollision barrel = new TileCollision();

    Firing(TileMap map) {
        this.map = map;
    }

    /** Fires the weapon that an avatar holds along its aim. */
    void fire(WorldState world, int avatarRow, int tick) {
        EntityTable avatars = world.avatars();
        int slot = avatars.id(avatarRow);
        int x = avatars.get(avatarRow, EntityType.X);
        int y = avatars.get(avatarRow, EntityType.Y);
        int aim = avatars.get(avatarRow, SkirmishSchema.AVATAR_AIM);
        int weapon = avatars.get(avatarRow, SkirmishSchema.AVATAR_WEAPON);
        cast(x, y, aim, Skirmish.MUZZLE_UNITS);
        if (Weapon.of(weapon).isBeam()) {
            fireBeam(world.table(SkirmishSchema.BEAM), ShotId.ofBeam(slot, tick), tick, aim);
        } else {
            fireProjectiles(world.table(SkirmishSchema.PROJECTILE), slot, weapon, tick, aim);
        }
        // Who attacks gives up the protection.
        avatars.set(avatarRow, SkirmishSchema.AVATAR_PROTECTION_TICKS, 0);
    }

    private void fireProjectiles(EntityTable projectiles, int slot, int weapon, int tick, int aim) {
        int pellets = Weapon.of(weapon).pellets();
        for (int i = 0; i < pellets; i++) {
            int row = projectiles.spawn(ShotId.ofProjectile(slot, weapon, tick, i), tick);
            projectiles.set(row, EntityType.X, barrel.x());
            projectiles.set(row, EntityType.Y, barrel.y());
            projectiles.set(row, SkirmishSchema.PROJECTILE_ANGLE, (aim + offsetAim(weapon, i)) & AIM_MASK);
            projectiles.set(row, SkirmishSchema.PROJECTILE_KIND, kindOf(weapon));
        }
    }

    private void fireBeam(EntityTable beams, int id, int tick, int aim) {
        int x = barrel.x();
        int y = barrel.y();
        cast(x, y, aim, Weapon.of(Weapon.RAIL).rangeUnits());
        int row = beams.spawn(id, tick);
        beams.set(row, EntityType.X, x);
        beams.set(row, EntityType.Y, y);
        beams.set(row, SkirmishSchema.BEAM_ANGLE, aim);
        beams.set(row, SkirmishSchema.BEAM_LENGTH, IntegerMath.length(barrel.x() - x, barrel.y() - y));
        beams.set(row, SkirmishSchema.BEAM_FADE_TICKS, Skirmish.BEAM_FADE_TICKS);
    }

    /** How far a pellet flies off the aim: a fan whose middle is the aim. */
    private static int offsetAim(int weapon, int ordinal) {
        return (2 * ordinal - (Weapon.of(weapon).pellets() - 1))
                * Weapon.of(weapon).spreadAim()
                / 2;
    }

    private static int kindOf(int weapon) {
        return switch (weapon) {
            case Weapon.SCATTER -> SkirmishSchema.KIND_PELLET;
            case Weapon.ROCKET -> SkirmishSchema.KIND_ROCKET;
            default -> SkirmishSchema.KIND_PULSE;
        };
    }

    private void cast(int x, int y, int aim, int units) {
        int angle = SkirmishControls.angleOfAim(aim);
        barrel.castSegment(
                map, x, y, x + SkirmishMovement.alongX(angle, units), y + SkirmishMovement.alongY(angle, units));
    }
}
