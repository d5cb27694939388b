package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.navigation.NavigationGrid;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;

/** Decides where to walk: out of the way of a shot, round an enemy, after one, or just about. */
final class Footwork {
    /** A heading that means not to walk. */
    static final int STAND = Integer.MIN_VALUE;

    /** The usual time between two decisions, 6 in a second of 30 ticks. */
    static final int DECISION_TICKS = 5;

    /** One in so many decisions on a free way is to dash along it. */
    private static final int IDLE_DASH_ODDS = 60;

    private final Temper temper;
    private final SeededRandom random;
    private final Roaming roaming;
    private final Duel duel;
    private boolean pursuing;
    private int lastSeenX;
    private int lastSeenY;
    private int headingAngle = STAND;
    private int ticksUntilNext = DECISION_TICKS;
    private boolean dashing;

    Footwork(NavigationGrid grid, TileMap map, Temper temper, SeededRandom random) {
        this.temper = temper;
        this.random = random;
        roaming = new Roaming(grid, map, random);
        duel = new Duel(map, random);
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
        roaming.forget();
    }

    void decide(Perception seen, int tick) {
        ticksUntilNext = DECISION_TICKS;
        dashing = false;
        if (seen.threatened && random.nextInt(100) < temper.dodgePercent()) {
            headingAngle = seen.dodgeAngle;
            dashing = seen.dashReady && random.nextInt(100) < temper.dashPercent();
            return;
        }
        if (seen.hasEnemy && seen.fightOn) {
            pursuing = true;
            lastSeenX = seen.enemyX;
            lastSeenY = seen.enemyY;
            if (seen.enemyInSight) {
                roaming.forget();
                headingAngle = duel.heading(seen, tick);
                return;
            }
            roaming.goTo(seen.enemyX, seen.enemyY, tick);
        } else if (pursuing) {
            pursuing = false;
            roaming.goTo(lastSeenX, lastSeenY, tick);
        }
        headingAngle = roaming.heading(seen, tick);
        ticksUntilNext = roaming.ticksUntilTurn();
        dashing = seen.dashReady && ticksUntilNext == DECISION_TICKS && random.nextInt(IDLE_DASH_ODDS) == 0;
    }
}
