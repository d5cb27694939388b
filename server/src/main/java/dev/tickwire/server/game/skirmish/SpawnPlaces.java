package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.Arrays;

/**
 * The places of a map where avatars appear: those that it names, or, if it names none that is free, the middles of free
 * tiles from all over it.
 */
final class SpawnPlaces {
    /** The most tiles that stand in for named places; a choice looks at all of them. */
    private static final int TILES_MAX = 64;

    private final int[] xs;
    private final int[] ys;

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

    /** Chooses the place whose nearest avatar is farthest away; by lot if there are several. */
    int farthestFrom(EntityTable avatars, SeededRandom random) {
        int best = 0;
        int equals = 0;
        long bestDistance = -1;
        for (int place = 0; place < xs.length; place++) {
            long distance = distanceToNearest(avatars, place);
            if (distance > bestDistance) {
                bestDistance = distance;
                best = place;
                equals = 1;
            } else if (distance == bestDistance) {
                equals++;
                if (random.nextInt(equals) == 0) {
                    best = place;
                }
            }
        }
        return best;
    }

    /** The square of the distance, or a very large number if there is no avatar. */
    private long distanceToNearest(EntityTable avatars, int place) {
        long nearest = Long.MAX_VALUE;
        for (int row = 0; row < avatars.size(); row++) {
            if (!avatars.isEnded(row)) {
                long dx = (long) avatars.get(row, EntityType.X) - xs[place];
                long dy = (long) avatars.get(row, EntityType.Y) - ys[place];
                nearest = Math.min(nearest, dx * dx + dy * dy);
            }
        }
        return nearest;
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
