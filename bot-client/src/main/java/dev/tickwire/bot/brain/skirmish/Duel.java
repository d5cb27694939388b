package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.navigation.StraightWalk;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;

/** Circles round an enemy in sight at a distance that suits the weapon and its liking, now to the left and now to the right. */
final class Duel {
    /** The distance that suits each weapon, by its number. */
    private static final int[] LIKED_DISTANCE_UNITS = {4_200, 1_700, 8_000, 5_200};

    /** How far a bot's liking may be off that, either way. */
    private static final int LIKING_PERCENT = 30;

    /** Within so much of the liked distance a bot only circles. */
    private static final int CONTENT_UNITS = 900;

    private static final int SIDE_TICKS_MIN = 15;
    private static final int SIDE_TICKS_MAX = 50;

    /** How far a way must be clear to be taken: a little more than is walked until the next decision. */
    private static final int CLEAR_UNITS = 1_100;

    private static final int ASIDE = Angle16.QUARTER_TURN;

    /** Forwards or back, but never straight: 40 degrees off. */
    private static final int SLANT = 7_282;

    private final StraightWalk walk;
    private final SeededRandom random;
    private final int likingPercent;
    private int side = 1;
    private int sideChangeTick;

    Duel(TileMap map, SeededRandom random) {
        walk = new StraightWalk(map, Skirmish.AVATAR_HALF_EXTENT_UNITS);
        this.random = random;
        likingPercent = random.nextRange(100 - LIKING_PERCENT, 100 + LIKING_PERCENT);
    }

    /** The 16-bit angle to walk at. */
    int heading(Perception seen, int tick) {
        if (tick - sideChangeTick >= 0) {
            side = random.nextInt(2) == 0 ? 1 : -1;
            sideChangeTick = tick + random.nextRange(SIDE_TICKS_MIN, SIDE_TICKS_MAX);
        }
        int towards = Angle16.atan2(seen.enemy.y - seen.own.y, seen.enemy.x - seen.own.x);
        int liked = LIKED_DISTANCE_UNITS[seen.own.weaponNumber] * likingPercent / 100;
        int turn = turnFor(seen.enemy.distance, liked);
        if (isClear(seen, towards + side * turn)) {
            return towards + side * turn;
        }
        if (isClear(seen, towards - side * turn)) {
            side = -side;
            return towards + side * turn;
        }
        // In a corner or a corridor: the only sure way is the one that the shots take.
        return seen.enemy.distance > liked / 2 ? towards : towards + Angle16.HALF_TURN;
    }

    private static int turnFor(int distanceUnits, int likedUnits) {
        if (distanceUnits > likedUnits + CONTENT_UNITS) {
            return SLANT;
        }
        return distanceUnits < likedUnits - CONTENT_UNITS ? Angle16.HALF_TURN - SLANT : ASIDE;
    }

    private boolean isClear(Perception seen, int angle) {
        int dx = (Angle16.cosine(angle) * CLEAR_UNITS) >> 14;
        int dy = (Angle16.sine(angle) * CLEAR_UNITS) >> 14;
        return walk.isClear(seen.own.x, seen.own.y, seen.own.x + dx, seen.own.y + dy);
    }
}
