package dev.tickwire.server.feel;

import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A shooting range: Skirmish in which one player has a rail that is never empty, and nobody dies. Takes down which shots hit.
 */
public final class EndlessRail {
    /** From shot to shot: much less than in the game, for the sake of more shots in a minute. */
    private static final int COOLDOWN_TICKS = 12;

    private static final int NOBODY = -1;

    /** By tick: whether the shot hit. */
    private final NavigableMap<Integer, Boolean> shots = new ConcurrentSkipListMap<>();

    private volatile int shooterSlot = NOBODY;

    /** The game with the rules of the range. */
    public GameRulesType rules(GameRulesType game) {
        return DelegatingRules.of(game, rules -> new DelegatingRules(rules) {
            @Override
            public void step(RulesWorld world) {
                int shooter = shooterSlot;
                int hitsBefore = hits(world, shooter);
                super.step(world);
                if (hasFired(world, shooter)) {
                    shots.put(world.tick(), hits(world, shooter) != hitsBefore);
                }
                keepGoing(world, shooter);
            }
        });
    }

    /** Gives the rail to a player. */
    public void setShooter(int slot) {
        shooterSlot = slot;
    }

    /** How often it was fired. */
    public int shots() {
        return shots.size();
    }

    /** How many shots hit. */
    public int hits() {
        return (int) shots.values().stream().filter(hit -> hit).count();
    }

    /** Whether the first shot of these ticks hit; false if there was none. */
    public boolean hitBetween(int firstTick, int lastTick) {
        Map.Entry<Integer, Boolean> shot = shots.ceilingEntry(firstTick);
        return shot != null && shot.getKey() <= lastTick && shot.getValue();
    }

    private static boolean hasFired(RulesWorld world, int shooter) {
        EntityTable beams = world.truth().table(SkirmishSchema.BEAM);
        for (int row = 0; row < beams.size(); row++) {
            if (beams.birthTick(row) == world.tick() && ShotId.shooterOfBeam(beams.id(row)) == shooter) {
                return true;
            }
        }
        return false;
    }

    private static int hits(RulesWorld world, int shooter) {
        EntityTable own = world.truth().table(SkirmishSchema.OWN);
        int row = own.rowOf(shooter);
        return row == EntityTable.NO_ROW ? 0 : own.get(row, SkirmishSchema.OWN_HITS);
    }

    private static void keepGoing(RulesWorld world, int shooter) {
        EntityTable avatars = world.truth().avatars();
        for (int row = 0; row < avatars.size(); row++) {
            avatars.set(row, SkirmishSchema.AVATAR_HEALTH, SkirmishSchema.HEALTH_FULL);
            avatars.set(row, SkirmishSchema.AVATAR_PROTECTION_TICKS, 0);
            if (avatars.id(row) == shooter) {
                avatars.set(row, SkirmishSchema.AVATAR_WEAPON, Weapon.RAIL);
            }
        }
        EntityTable own = world.truth().table(SkirmishSchema.OWN);
        int row = own.rowOf(shooter);
        if (row != EntityTable.NO_ROW) {
            own.set(row, SkirmishSchema.OWN_AMMO, Weapon.of(Weapon.RAIL).ammo());
            int cooldown = own.get(row, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS);
            own.set(row, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, Math.min(cooldown, COOLDOWN_TICKS));
        }
    }
}
