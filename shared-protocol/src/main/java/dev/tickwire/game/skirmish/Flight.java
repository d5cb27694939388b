package dev.tickwire.game.skirmish;

import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;

/** How what was fired flies and ends: at a wall or of age, rockets as a blast that fades. */
public final class Flight {
    private final TileMap map;

    /** Used again for every shot, so that a tick makes no objects. */
    private final TileCollision collision = new TileCollision();

    Flight(TileMap map) {
        this.map = map;
    }

    /** The weapon that fires projectiles of a kind; a blast is a rocket that has gone off. */
    public static int weaponOf(int kind) {
        return switch (kind) {
            case SkirmishSchema.KIND_PELLET -> Weapon.SCATTER;
            case SkirmishSchema.KIND_ROCKET, SkirmishSchema.KIND_BLAST -> Weapon.ROCKET;
            default -> Weapon.PULSE;
        };
    }

    /** Lets a rocket go off where it is. */
    public static void goOff(EntityTable projectiles, int row) {
        projectiles.set(row, SkirmishSchema.PROJECTILE_KIND, SkirmishSchema.KIND_BLAST);
        projectiles.set(row, SkirmishSchema.PROJECTILE_FADE_TICKS, Skirmish.BLAST_FADE_TICKS);
    }

    void advance(EntityTable projectiles, int fromRow, int toRow, int tick) {
        int[] xs = projectiles.column(EntityType.X);
        int[] ys = projectiles.column(EntityType.Y);
        int[] aims = projectiles.column(SkirmishSchema.PROJECTILE_ANGLE);
        int[] kinds = projectiles.column(SkirmishSchema.PROJECTILE_KIND);
        for (int row = fromRow; row < toRow; row++) {
            if (kinds[row] == SkirmishSchema.KIND_BLAST) {
                fade(projectiles, row, SkirmishSchema.PROJECTILE_FADE_TICKS);
                continue;
            }
            int ageTicks = tick - projectiles.birthTick(row);
            if (ageTicks <= 0) {
                // It is first seen at the muzzle.
                continue;
            }
            Weapon weapon = Weapon.of(weaponOf(kinds[row]));
            int angle = SkirmishControls.angleOfAim(aims[row]);
            boolean stopped = collision.castSegment(
                    map,
                    xs[row],
                    ys[row],
                    xs[row] + SkirmishMovement.alongX(angle, weapon.speedUnitsPerTick()),
                    ys[row] + SkirmishMovement.alongY(angle, weapon.speedUnitsPerTick()));
            xs[row] = collision.x();
            ys[row] = collision.y();
            if (stopped || ageTicks >= weapon.lifeTicks()) {
                if (kinds[row] == SkirmishSchema.KIND_ROCKET) {
                    goOff(projectiles, row);
                } else {
                    projectiles.end(row);
                }
            }
        }
    }

    static void fadeBeams(EntityTable beams, int fromRow, int toRow) {
        for (int row = fromRow; row < toRow; row++) {
            fade(beams, row, SkirmishSchema.BEAM_FADE_TICKS);
        }
    }

    private static void fade(EntityTable table, int row, int field) {
        int ticks = table.get(row, field) - 1;
        table.set(row, field, Math.max(ticks, 0));
        if (ticks <= 0) {
            table.end(row);
        }
    }
}
