package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.math.Angle16;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;

/**
 * Whom the beams of this tick went through. They hit at once, so a shooter aims at where the others are drawn on the own
 * screen; that is some time ago, and the places of then are what counts.
 */
final class RailHits {
    /** How near to a beam an avatar's centre must be. */
    static final int HIT_RADIUS_UNITS = ShotSweep.HIT_RADIUS_UNITS;

    private final PlaceRing places;

    RailHits(PlaceRing places) {
        this.places = places;
    }

    void land(RulesWorld world) {
        EntityTable beams = world.truth().table(SkirmishSchema.BEAM);
        for (int row = 0; row < beams.size(); row++) {
            if (beams.birthTick(row) == world.tick()) {
                land(world, beams, row);
            }
        }
    }

    private void land(RulesWorld world, EntityTable beams, int beamRow) {
        int shooter = ShotId.shooterOfBeam(beams.id(beamRow));
        int rewindQuarters = Math.min(world.rewindQuarters(shooter), 4 * (PlaceRing.TICKS - 1));
        EntityTable avatars = world.truth().avatars();
        Weapon rail = Weapon.of(Weapon.RAIL);
        int angle = SkirmishControls.angleOfAim(beams.get(beamRow, SkirmishSchema.BEAM_ANGLE));
        int fromX = beams.get(beamRow, EntityType.X);
        int fromY = beams.get(beamRow, EntityType.Y);
        for (int row = 0; row < avatars.size(); row++) {
            int slot = avatars.id(row);
            if (slot == shooter
                    || avatars.isEnded(row)
                    || !places.find(world.tick(), slot, avatars.birthTick(row), rewindQuarters)) {
                continue;
            }
            int dx = places.x() - fromX;
            int dy = places.y() - fromY;
            if (isOnBeam(dx, dy, angle, beams.get(beamRow, SkirmishSchema.BEAM_LENGTH))) {
                Damage.shove(world, row, shooter, angle, rail.knockbackUnitsPerTick());
                Damage.hurt(world, row, shooter, Weapon.RAIL, rail.damage(), fromX, fromY);
            }
        }
    }

    /** Whether a body at a place, seen from the muzzle, touches the beam; bodies at the muzzle itself do. */
    private static boolean isOnBeam(long dx, long dy, int angle, int length) {
        long cosine = Angle16.cosine(angle);
        long sine = Angle16.sine(angle);
        long along = (dx * cosine + dy * sine) >> 14;
        long aside = Math.abs(dy * cosine - dx * sine) >> 14;
        return along >= -HIT_RADIUS_UNITS && along <= length + HIT_RADIUS_UNITS / 2 && aside <= HIT_RADIUS_UNITS;
    }
}
