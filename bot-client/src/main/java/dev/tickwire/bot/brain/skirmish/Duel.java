package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.navigation.StraightWalk;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;

/** Circles round an enemy in sight at a distance of its own liking, now to the left and now to the right. */
final class Duel {
    private static final int LIKED_DISTANCE_UNITS_MIN = 3_000;
    private static final int LIKED_DISTANCE_UNITS_MAX = 7_000;

    /** Within so much of the liked distance a bot only circles. */
    private static final int CONTENT_UNITS = 1_200;

    private static final int SIDE_TICKS_MIN = 15;
    private static final int SIDE_TICKS_MAX = 50;

    /** How far a way must be clear to be taken: a little more than is walked until the next decision. */
    private static final int CLEAR_UNITS = 1_100;

    private static final int ASIDE = Angle16.QUARTER_TURN;

    /** Forwards or back, but never straight: 40 degrees off. */
    private static final int SLANT = 7_282;

    private final StraightWalk walk;
    private final SeededRandom random;
    private final int likedDistanceUnits;
    private int side = 1;
    private int sideChangeTick;

    Duel(TileMap map, SeededRandom random) {
        walk = new StraightWalk(map, Skirmish.AVATAR_HALF_EXTENT_UNITS);
        this.random = random;
        likedDistanceUnits = random.nextRange(LIKED_DISTANCE_UNITS_MIN, LIKED_DISTANCE_UNITS_MAX);
    }

    /** The 16-bit angle to walk at. */
    int heading(Perception seen, int tick) {
        if (tick - sideChangeTick >= 0) {
            side = random.nextInt(2) == 0 ? 1 : -1;
            sideChangeTick = tick + random.nextRange(SIDE_TICKS_MIN, SIDE_TICKS_MAX);
        }
        int towards = Angle16.atan2(seen.enemyY - seen.y, seen.enemyX - seen.x);
        int turn = turnFor(seen.enemyDistance);
        if (isClear(seen, towards + side * turn)) {
            return towards + side * turn;
        }
        if (isClear(seen, towards - side * turn)) {
            side = -side;
            return towards + side * turn;
        }
        // In a corner or a corridor: the only sure way is the one that the shots take.
        return seen.enemyDistance > likedDistanceUnits / 2 ? towards : towards + Angle16.HALF_TURN;
    }

    private int turnFor(int distanceUnits) {
        if (distanceUnits > likedDistanceUnits + CONTENT_UNITS) {
            return SLANT;
        }
        return distanceUnits < likedDistanceUnits - CONTENT_UNITS ? Angle16.HALF_TURN - SLANT : ASIDE;
    }

    private boolean isClear(Perception seen, int angle) {
        int dx = (Angle16.cosine(angle) * CLEAR_UNITS) >> 14;
        int dy = (Angle16.sine(angle) * CLEAR_UNITS) >> 14;
        return walk.isClear(seen.x, seen.y, seen.x + dx, seen.y + dy);
    }
}
