package dev.tickwire.bot.brain.navigation;

import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;

/** Tells whether a body can walk straight from one point to another. Not thread safe. */
public final class StraightWalk {
    private final TileMap map;
    private final int halfExtentUnits;
    private final TileCollision collision = new TileCollision();

    /**
     * Makes one for a map and bodies of one size.
     *
     * @param halfExtentUnits half the edge of a body's box, at least 1
     */
    public StraightWalk(TileMap map, int halfExtentUnits) {
        this.map = map;
        this.halfExtentUnits = halfExtentUnits;
    }

    /** Whether nothing is in the way from a place that is free; always false for ways that are too long to look along. */
    public boolean isClear(int fromX, int fromY, int toX, int toY) {
        int dx = toX - fromX;
        int dy = toY - fromY;
        if (Math.max(Math.abs(dx), Math.abs(dy)) > TileCollision.MAX_SEGMENT_UNITS) {
            return false;
        }
        // The two corners that are outermost across the way sweep both edges of what the box passes over; what the
        // corner in front reaches beyond them is in the box at the end.
        int reachBefore = halfExtentUnits;
        int reachAfter = halfExtentUnits - 1;
        boolean falling = (dx >= 0) == (dy >= 0);
        int leftY = falling ? reachAfter : -reachBefore;
        int rightY = falling ? -reachBefore : reachAfter;
        return isFree(fromX - reachBefore, fromY + leftY, dx, dy)
                && isFree(fromX + reachAfter, fromY + rightY, dx, dy)
                && collision.isFreeBox(map, toX, toY, halfExtentUnits);
    }

    private boolean isFree(int x, int y, int dx, int dy) {
        return !collision.castSegment(map, x, y, x + dx, y + dy);
    }
}
