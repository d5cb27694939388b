package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.Flight;
import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;

/** What becomes of all that flies: it hits somebody, and rockets go off. */
final class Shots {
    private final ShotSweep sweep = new ShotSweep();
    private final Blast blast = new Blast();

    void land(RulesWorld world) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        for (int row = 0; row < shots.size(); row++) {
            if (shots.get(row, SkirmishSchema.PROJECTILE_KIND) != SkirmishSchema.KIND_BLAST || wentOffNow(shots, row)) {
                land(world, shots, row);
            }
        }
    }

    /** Ends all that flies. */
    static void clear(RulesWorld world) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        for (int row = 0; row < shots.size(); row++) {
            shots.end(row);
        }
    }

    private void land(RulesWorld world, EntityTable shots, int row) {
        int weapon = Flight.weaponOf(shots.get(row, SkirmishSchema.PROJECTILE_KIND));
        boolean hit = sweep.findVictim(world, row);
        if (hit) {
            strike(world, shots, row, weapon);
        }
        if (weapon != Weapon.ROCKET) {
            if (hit) {
                shots.end(row);
            }
            return;
        }
        if (hit) {
            shots.set(row, EntityType.X, sweep.x());
            shots.set(row, EntityType.Y, sweep.y());
            Flight.goOff(shots, row);
        }
        if (hit || wentOffNow(shots, row)) {
            blast.spread(world, row, hit ? sweep.victimRow() : ShotSweep.NOBODY);
        }
    }

    private void strike(RulesWorld world, EntityTable shots, int row, int weapon) {
        int shooter = ShotId.shooterOfProjectile(shots.id(row));
        int angle = SkirmishControls.angleOfAim(shots.get(row, SkirmishSchema.PROJECTILE_ANGLE));
        int damage = Weapon.of(weapon).damage();
        Damage.shove(world, sweep.victimRow(), shooter, angle, Weapon.of(weapon).knockbackUnitsPerTick());
        Damage.hurt(world, sweep.victimRow(), shooter, weapon, damage, sweep.fromX(), sweep.fromY());
    }

    /** Whether the shared step has let a rocket go off in this tick; in the next one its blast has begun to fade. */
    private static boolean wentOffNow(EntityTable shots, int row) {
        return shots.get(row, SkirmishSchema.PROJECTILE_KIND) == SkirmishSchema.KIND_BLAST
                && shots.get(row, SkirmishSchema.PROJECTILE_FADE_TICKS) == Skirmish.BLAST_FADE_TICKS;
    }
}
