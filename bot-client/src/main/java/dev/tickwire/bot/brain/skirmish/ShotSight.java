package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.Flight;
import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.math.Angle16;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;

/** The shot that is about to hit a bot, and the way out of its way. */
final class ShotSight {
    /** How far ahead a shot is noticed: what it flies in so many ticks. */
    private static final int THREAT_TICKS = 14;

    /** How far from the own centre a shot may pass and still be felt as a threat. */
    private static final int THREAT_WIDTH_UNITS = 640;

    /** Likewise a rocket, which need not hit to hurt. */
    private static final int ROCKET_WIDTH_UNITS = 1_300;

    boolean threatened;

    /** The 16-bit angle that leads out of the threat's way. */
    int dodgeAngle;

    void forget() {
        threatened = false;
    }

    void look(WorldView view, OwnState own) {
        threatened = false;
        EntityTable shots = view.world().table(SkirmishSchema.PROJECTILE);
        int soonest = THREAT_TICKS;
        for (int row = 0; row < shots.size(); row++) {
            int dx = own.x - shots.get(row, EntityType.X);
            int dy = own.y - shots.get(row, EntityType.Y);
            int kind = shots.get(row, SkirmishSchema.PROJECTILE_KIND);
            int shooter = ShotId.shooterOfProjectile(shots.id(row));
            if (shots.isEnded(row)
                    || kind == SkirmishSchema.KIND_BLAST
                    || shooter == view.slot()
                    || !Screen.shows(view, dx, dy)
                    || isMate(view, own, shooter)) {
                continue;
            }
            int angle = SkirmishControls.angleOfAim(shots.get(row, SkirmishSchema.PROJECTILE_ANGLE));
            int cosine = Angle16.cosine(angle);
            int sine = Angle16.sine(angle);
            // Positions up to 2^15 and a sine of up to 2^14: the sum of two products just fits.
            int ahead = (dx * cosine + dy * sine) >> 14;
            int aside = (dy * cosine - dx * sine) >> 14;
            int ticks = ahead / Weapon.of(Flight.weaponOf(kind)).speedUnitsPerTick();
            int width = kind == SkirmishSchema.KIND_ROCKET ? ROCKET_WIDTH_UNITS : THREAT_WIDTH_UNITS;
            if (ahead > 0 && ticks < soonest && Math.abs(aside) < width) {
                soonest = ticks;
                threatened = true;
                dodgeAngle = aside >= 0 ? angle + Angle16.QUARTER_TURN : angle - Angle16.QUARTER_TURN;
            }
        }
    }

    private static boolean isMate(WorldView view, OwnState own, int slot) {
        return own.team != SkirmishSchema.TEAM_NONE && OwnState.teamOf(view.world(), slot) == own.team;
    }
}
