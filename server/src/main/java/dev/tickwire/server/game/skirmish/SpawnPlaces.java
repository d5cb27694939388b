package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;
import java.util.Arrays;

/**
 * The places of a map where avatars appear: those that it names, or, if it names none that is free, the middles of free
 * tiles from all over it.
 */
final class SpawnPlaces {
    /** The most tiles that stand in for named places; a choice looks at all of them. */
    private static final int TILES_MAX = 64;

    /** An enemy farther away is none: more than what is shown of the map. */
    private static final int SAFE_UNITS = 20_000;

    /** A mate farther away is none. */
    private static final int FAR_MATE_UNITS = 30_000;

    /** Shots so near speak against a place. */
    private static final int FIRE_NEAR_UNITS = 5_000;

    /** So much do they. */
    private static final int UNDER_FIRE_UNITS = 8_000;

    /** Places whose worth differs by less are drawn by lot, so that nobody can lie in wait. */
    private static final int ABOUT_AS_GOOD_UNITS = 2_500;

    private final int[] xs;
    private final int[] ys;
    private final int[] worths;

    /**
     * Finds the places of a map.
     *
     * @throws IllegalArgumentException if an avatar fits nowhere
     */
    SpawnPlaces(TileMap map) {
        TileCollision collision = new TileCollision();
        int[] freeXs = new int[Math.max(map.spawnCount(), map.columns() * map.rows())];
        int[] freeYs = new int[freeXs.length];
        int count = 0;
        for (int i = 0; i < map.spawnCount(); i++) {
            if (fits(collision, map, map.spawnX(i), map.spawnY(i))) {
                freeXs[count] = map.spawnX(i);
                freeYs[count++] = map.spawnY(i);
            }
        }
        int stride = 1;
        if (count == 0) {
            int half = map.tileSizeUnits() / 2;
            for (int i = 0; i < map.columns() * map.rows(); i++) {
                int x = i % map.columns() * map.tileSizeUnits() + half;
                int y = i / map.columns() * map.tileSizeUnits() + half;
                if (fits(collision, map, x, y)) {
                    freeXs[count] = x;
                    freeYs[count++] = y;
                }
            }
            stride = (count + TILES_MAX - 1) / TILES_MAX;
        }
        if (count == 0) {
            throw new IllegalArgumentException("map " + map.name() + " has no place for an avatar");
        }
        xs = everyNth(freeXs, count, stride);
        ys = everyNth(freeYs, count, stride);
        worths = new int[xs.length];
    }

    int x(int place) {
        return xs[place];
    }

    int y(int place) {
        return ys[place];
    }

    int count() {
        return xs.length;
    }

    /**
     * Chooses where a slot's avatar appears: far from enemies, away from shots in flight, not far from team mates; by lot
     * among those places that are about as good as the best.
     */
    int choose(RulesWorld world, int slot) {
        int best = Integer.MIN_VALUE;
        for (int place = 0; place < xs.length; place++) {
            worths[place] = worth(world, slot, place);
            best = Math.max(best, worths[place]);
        }
        int chosen = 0;
        int candidates = 0;
        for (int place = 0; place < xs.length; place++) {
            if (worths[place] >= best - ABOUT_AS_GOOD_UNITS) {
                candidates++;
                if (world.random().nextInt(candidates) == 0) {
                    chosen = place;
                }
            }
        }
        return chosen;
    }

    /** How good a place is: units to the nearest enemy, less what speaks against it. */
    private int worth(RulesWorld world, int slot, int place) {
        EntityTable avatars = world.truth().avatars();
        int enemy = SAFE_UNITS;
        int mate = FAR_MATE_UNITS;
        boolean anyMate = false;
        for (int row = 0; row < avatars.size(); row++) {
            if (avatars.isEnded(row)) {
                continue;
            }
            int distance = distance(avatars, row, place);
            if (Teams.areMates(world, slot, avatars.id(row))) {
                anyMate = true;
                mate = Math.min(mate, distance);
            } else {
                enemy = Math.min(enemy, distance);
            }
        }
        int worth = enemy - (anyMate ? mate / 2 : 0);
        return isUnderFire(world, place) ? worth - UNDER_FIRE_UNITS : worth;
    }

    private boolean isUnderFire(RulesWorld world, int place) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        for (int row = 0; row < shots.size(); row++) {
            if (!shots.isEnded(row) && distance(shots, row, place) < FIRE_NEAR_UNITS) {
                return true;
            }
        }
        return false;
    }

    /** About the distance, at most a tenth too long: no root is worth being exact here. */
    private int distance(EntityTable table, int row, int place) {
        int dx = Math.abs(table.get(row, EntityType.X) - xs[place]);
        int dy = Math.abs(table.get(row, EntityType.Y) - ys[place]);
        return Math.max(dx, dy) + Math.min(dx, dy) * 3 / 8;
    }

    private static boolean fits(TileCollision collision, TileMap map, int x, int y) {
        return collision.isFreeBox(map, x, y, Skirmish.AVATAR_HALF_EXTENT_UNITS);
    }

    private static int[] everyNth(int[] values, int count, int stride) {
        int[] chosen = new int[(count + stride - 1) / stride];
        Arrays.setAll(chosen, i -> values[i * stride]);
        return chosen;
    }
}
