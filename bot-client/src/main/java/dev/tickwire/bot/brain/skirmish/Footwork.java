package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.navigation.NavigationGrid;
import dev.tickwire.bot.brain.navigation.StraightWalk;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;

/** Decides where to walk: out of the way of a shot, to what it needs, away, round an enemy, after one, or just about. */
final class Footwork {
    /** A heading that means not to walk. */
    static final int STAND = Integer.MIN_VALUE;

    /** The usual time between two decisions, 5 in a second of 30 ticks. */
    static final int DECISION_TICKS = 6;

    /** One in so many decisions on a free way is to dash along it. */
    private static final int IDLE_DASH_ODDS = 60;

    /** What is nearer than this and can be walked to straight needs no way round walls. */
    private static final int STRAIGHT_UNITS = 6_000;

    /** A pickup is worth a detour in a fight only this near. */
    private static final int FIGHT_PICKUP_UNITS = 4_500;

    /** How far away a shooter is taken to be who cannot be seen. */
    private static final int UNSEEN_SHOOTER_UNITS = 6_000;

    private final Temper temper;
    private final SeededRandom random;
    private final Roaming roaming;
    private final Duel duel;
    private final StraightWalk walk;
    private boolean pursuing;
    private int lastSeenX;
    private int lastSeenY;
    private int headingAngle = STAND;
    private int ticksUntilNext = DECISION_TICKS;
    private boolean dashing;
    private boolean fleeing;

    Footwork(NavigationGrid grid, TileMap map, Temper temper, SeededRandom random) {
        this.temper = temper;
        this.random = random;
        roaming = new Roaming(grid, map, random);
        duel = new Duel(map, random);
        walk = new StraightWalk(map, Skirmish.AVATAR_HALF_EXTENT_UNITS);
    }

    /** Where to walk as decided last, a 16-bit angle, or {@link #STAND}. */
    int headingAngle() {
        return headingAngle;
    }

    /** In how many ticks to decide again. */
    int ticksUntilNext() {
        return ticksUntilNext;
    }

    /** Whether to dash now. */
    boolean dashing() {
        return dashing;
    }

    /** Forgets where it was going: the next life starts elsewhere. */
    void reset() {
        pursuing = false;
        fleeing = false;
        roaming.forget();
    }

    void decide(Perception seen, int tick) {
        ticksUntilNext = DECISION_TICKS;
        dashing = false;
        if (seen.shot.threatened && random.nextInt(100) < temper.dodgePercent()) {
            headingAngle = seen.shot.dodgeAngle;
            dashing = seen.own.dashReady && random.nextInt(100) < temper.dashPercent();
            return;
        }
        if (seen.enemy.seen && seen.own.fightOn) {
            decideInFight(seen, tick);
            return;
        }
        fleeing = false;
        if (seen.pickup.wanted) {
            pursuing = false;
            walkTo(seen, seen.pickup.x, seen.pickup.y, tick);
            return;
        }
        if (seen.own.hurt && seen.own.fightOn) {
            // Somebody shoots from where nothing is to be seen: go and look.
            int units = UNSEEN_SHOOTER_UNITS;
            roaming.goTo(
                    seen.own.x + ((Angle16.cosine(seen.own.hurtAngle) * units) >> 14),
                    seen.own.y + ((Angle16.sine(seen.own.hurtAngle) * units) >> 14),
                    tick);
        } else if (pursuing) {
            pursuing = false;
            roaming.goTo(lastSeenX, lastSeenY, tick);
        }
        roam(seen, tick);
    }

    private void decideInFight(Perception seen, int tick) {
        pursuing = true;
        lastSeenX = seen.enemy.x;
        lastSeenY = seen.enemy.y;
        boolean weak = seen.own.endurance < temper.retreatEndurance();
        if (seen.pickup.wanted && (weak || seen.pickup.distance < FIGHT_PICKUP_UNITS)) {
            fleeing = false;
            walkTo(seen, seen.pickup.x, seen.pickup.y, tick);
            dashing = weak && seen.own.dashReady;
            return;
        }
        if (weak) {
            if (!fleeing) {
                fleeing = true;
                roaming.goAwayFrom(seen, tick);
                dashing = seen.own.dashReady;
            }
            headingAngle = roaming.heading(seen.own, tick);
            ticksUntilNext = roaming.ticksUntilTurn();
            return;
        }
        fleeing = false;
        roaming.forget();
        headingAngle = duel.heading(seen, tick);
    }

    private void walkTo(Perception seen, int x, int y, int tick) {
        int dx = x - seen.own.x;
        int dy = y - seen.own.y;
        boolean near = Math.max(Math.abs(dx), Math.abs(dy)) < STRAIGHT_UNITS;
        if (near && walk.isClear(seen.own.x, seen.own.y, x, y)) {
            roaming.forget();
            headingAngle = Angle16.atan2(dy, dx);
            return;
        }
        roaming.goTo(x, y, tick);
        roam(seen, tick);
    }

    private void roam(Perception seen, int tick) {
        headingAngle = roaming.heading(seen.own, tick);
        ticksUntilNext = roaming.ticksUntilTurn();
        dashing = seen.own.dashReady && ticksUntilNext == DECISION_TICKS && random.nextInt(IDLE_DASH_ODDS) == 0;
    }
}
