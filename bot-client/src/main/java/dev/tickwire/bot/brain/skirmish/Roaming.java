package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.navigation.NavigationGrid;
import dev.tickwire.bot.brain.navigation.Route;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.math.SeededRandom;

/** Walks from place to place round the walls, and gets loose again where it is stuck. */
final class Roaming {
    /** About what an avatar walks in a tick. */
    private static final int WALK_UNITS_PER_TICK = 180;

    /** A goal that was not reached by then is given up. */
    private static final int PATIENCE_TICKS = 450;

    /** Who moved less than {@link #STUCK_UNITS} in this time is stuck. */
    private static final int STUCK_TICKS = 20;

    private static final int STUCK_UNITS = 400;

    /** For how long somebody who is stuck walks anywhere. */
    private static final int LOOSEN_TICKS = 10;

    /** Shorter intervals between decisions would not pay. */
    private static final int TICKS_UNTIL_TURN_MIN = 2;

    /** Of so many waypoints, one to flee to is chosen. */
    private static final int ESCAPES = 8;

    private static final int NO_WAYPOINT = -1;

    private final Route route;
    private final SeededRandom random;
    private int giveUpTick;
    private int loosenUntilTick;
    private int looseAngle;
    private int checkTick;
    private int checkX;
    private int checkY;
    private int ticksUntilTurn = Footwork.DECISION_TICKS;

    Roaming(NavigationGrid grid, TileMap map, SeededRandom random) {
        route = new Route(grid, map, Skirmish.AVATAR_HALF_EXTENT_UNITS);
        this.random = random;
    }

    /** Forgets its goal. */
    void forget() {
        route.clear();
    }

    /** Goes to the waypoint that is nearest to a place. */
    void goTo(int xUnits, int yUnits, int tick) {
        if (route.grid().waypointCount() > 0) {
            route.leadTo(route.grid().waypointNearest(xUnits, yUnits));
            giveUpTick = tick + PATIENCE_TICKS;
        }
    }

    /** Goes to that of some waypoints which is farthest from the enemy, and not beyond him. */
    void goAwayFrom(Perception seen, int tick) {
        int best = NO_WAYPOINT;
        int bestWorth = Integer.MIN_VALUE;
        for (int i = 0; i < ESCAPES && route.grid().waypointCount() > 0; i++) {
            int waypoint = random.nextInt(route.grid().waypointCount());
            int x = route.grid().waypointX(waypoint);
            int y = route.grid().waypointY(waypoint);
            int fromEnemy = Math.abs(x - seen.enemy.x) + Math.abs(y - seen.enemy.y);
            int fromOwn = Math.abs(x - seen.own.x) + Math.abs(y - seen.own.y);
            if (fromEnemy - fromOwn > bestWorth) {
                bestWorth = fromEnemy - fromOwn;
                best = waypoint;
            }
        }
        if (best != NO_WAYPOINT) {
            route.leadTo(best);
            giveUpTick = tick + PATIENCE_TICKS;
        }
    }

    /** In how many ticks the way bends, {@value #TICKS_UNTIL_TURN_MIN} to {@link Footwork#DECISION_TICKS}. */
    int ticksUntilTurn() {
        return ticksUntilTurn;
    }

    /** The 16-bit angle to walk at. */
    int heading(OwnState own, int tick) {
        ticksUntilTurn = Footwork.DECISION_TICKS;
        noticeBeingStuck(own, tick);
        if (loosenUntilTick - tick > 0) {
            return looseAngle;
        }
        if (!route.isSet() || route.isAt(own.x, own.y) || tick - giveUpTick >= 0) {
            chooseGoal(tick);
        }
        if (!route.findNext(own.x, own.y)) {
            loosen(tick);
            return looseAngle;
        }
        int dx = route.nextX() - own.x;
        int dy = route.nextY() - own.y;
        int distance = Math.max(Math.abs(dx), Math.abs(dy));
        ticksUntilTurn =
                IntegerMath.clamp(distance / WALK_UNITS_PER_TICK, TICKS_UNTIL_TURN_MIN, Footwork.DECISION_TICKS);
        return Angle16.atan2(dy, dx);
    }

    private void chooseGoal(int tick) {
        int waypoints = route.grid().waypointCount();
        if (waypoints > 0) {
            route.leadTo(random.nextInt(waypoints));
            giveUpTick = tick + PATIENCE_TICKS;
        }
    }

    private void noticeBeingStuck(OwnState own, int tick) {
        int elapsed = tick - checkTick;
        if (elapsed < STUCK_TICKS && elapsed >= 0) {
            return;
        }
        // After a longer time it was fighting or dead, and the place of then says nothing.
        boolean walkedAllAlong = elapsed >= STUCK_TICKS && elapsed <= STUCK_TICKS + Footwork.DECISION_TICKS;
        if (walkedAllAlong && IntegerMath.isWithin(own.x - checkX, own.y - checkY, STUCK_UNITS)) {
            route.clear();
            loosen(tick);
        }
        checkTick = tick;
        checkX = own.x;
        checkY = own.y;
    }

    private void loosen(int tick) {
        loosenUntilTick = tick + LOOSEN_TICKS;
        looseAngle = random.nextInt(Angle16.FULL_TURN);
    }
}
