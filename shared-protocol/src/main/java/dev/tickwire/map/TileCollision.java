package dev.tickwire.map;

import dev.tickwire.math.IntegerMath;

/**
 * Moves boxes and casts segments through a {@link TileMap} without passing through walls at any speed.
 *
 * <p>A result stays in the instance until the next call, so that no call allocates. Not thread safe.
 *
 * <p>A box of half extent r at (x, y) covers the points from x - r to x + r - 1 and from y - r to
 * y + r - 1, so that a box as wide as a gap fits into it; a box of half extent 0 is the point itself.
 */
public final class TileCollision {
    /** The longest step of a box in one axis. */
    public static final int MAX_STEP_UNITS = 1 << 20;

    /** The longest segment in one axis: its square still fits an int. */
    public static final int MAX_SEGMENT_UNITS = 1 << 15;

    private static final int NEVER = Integer.MAX_VALUE;

    private int x;
    private int y;
    private boolean hitX;
    private boolean hitY;

    /** Makes one with no result yet. */
    public TileCollision() {}

    /** The place after the last move, or the last free point of the last segment. */
    public int x() {
        return x;
    }

    /** The place after the last move, or the last free point of the last segment. */
    public int y() {
        return y;
    }

    /** Whether the last move was stopped along x. */
    public boolean hitX() {
        return hitX;
    }

    /** Whether the last move was stopped along y. */
    public boolean hitY() {
        return hitY;
    }

    /**
     * Moves a box first along x and then along y; a wall stops it flush in one axis and lets it slide along in the
     * other.
     *
     * <p>A box that starts free ends free. One that starts within a wall is stopped by tiles it newly touches
     * only, so it can leave; one that starts outside is brought inside first. A map smaller than the box holds it
     * at its left or upper edge.
     *
     * @param x within -2^29..2^29, like y
     * @param dx -{@link #MAX_STEP_UNITS}..{@link #MAX_STEP_UNITS}, like dy
     * @param halfExtent 0..2^20
     */
    public void moveBox(TileMap map, int x, int y, int dx, int dy, int halfExtent) {
        assert Math.abs(dx) <= MAX_STEP_UNITS && Math.abs(dy) <= MAX_STEP_UNITS : dx + ", " + dy;
        int reachAfter = reachAfter(halfExtent);
        int maxX = map.widthUnits() - 1 - reachAfter;
        int maxY = map.heightUnits() - 1 - reachAfter;
        int startX = IntegerMath.clamp(x, halfExtent, maxX);
        int startY = IntegerMath.clamp(y, halfExtent, maxY);
        int targetX = IntegerMath.clamp(startX + dx, halfExtent, maxX);
        int targetY = IntegerMath.clamp(startY + dy, halfExtent, maxY);
        this.x = targetX;
        this.y = targetY;
        if (map.hasWalls()) {
            this.x = slideX(map, startX, targetX, startY, halfExtent);
            this.y = slideY(map, this.x, startY, targetY, halfExtent);
        }
        hitX = this.x != startX + dx;
        hitY = this.y != startY + dy;
    }

    /**
     * Looks for the first solid point on the way from one point to another.
     *
     * <p>The way visits every step of the longer axis; the shorter one follows, rounded towards the start. Between
     * two walls that touch at a corner there is no way through.
     *
     * @param x1 at most {@link #MAX_SEGMENT_UNITS} away from x0, like y1 from y0
     * @return whether there is one; x() and y() are then the last free point before it, or the start if that is
     *     solid itself, and the end of the segment otherwise
     */
    public boolean castSegment(TileMap map, int x0, int y0, int x1, int y1) {
        hitX = false;
        hitY = false;
        x = x0;
        y = y0;
        if (map.isSolidAt(x0, y0)) {
            return true;
        }
        int lengthX = Math.abs(x1 - x0);
        int lengthY = Math.abs(y1 - y0);
        int steps = Math.max(lengthX, lengthY);
        assert steps <= MAX_SEGMENT_UNITS : "segment of " + lengthX + ", " + lengthY;
        int edgeStep = Math.min(
                stepThatReaches(distanceToEdge(x0, x1, map.widthUnits()), lengthX, steps),
                stepThatReaches(distanceToEdge(y0, y1, map.heightUnits()), lengthY, steps));
        int blockedStep = map.hasWalls() ? firstBlockedStep(map, x0, y0, x1, y1, edgeStep) : edgeStep;
        int lastFreeStep = Math.min(steps, blockedStep - 1);
        if (lastFreeStep > 0) {
            x = x0 + Integer.signum(x1 - x0) * (lastFreeStep * lengthX / steps);
            y = y0 + Integer.signum(y1 - y0) * (lastFreeStep * lengthY / steps);
        }
        return blockedStep != NEVER;
    }

    /**
     * Tells whether a box touches neither a wall nor the outside.
     *
     * @param halfExtent 0..2^20
     */
    public boolean isFreeBox(TileMap map, int x, int y, int halfExtent) {
        int reachAfter = reachAfter(halfExtent);
        if (x - halfExtent < 0
                || y - halfExtent < 0
                || x + reachAfter >= map.widthUnits()
                || y + reachAfter >= map.heightUnits()) {
            return false;
        }
        int bits = map.tileSizeBits();
        int firstColumn = (x - halfExtent) >> bits;
        int lastColumn = (x + reachAfter) >> bits;
        int lastRow = (y + reachAfter) >> bits;
        for (int row = (y - halfExtent) >> bits; row <= lastRow; row++) {
            if (isRowBlocked(map, row, firstColumn, lastColumn)) {
                return false;
            }
        }
        return true;
    }

    private static int slideX(TileMap map, int fromX, int toX, int y, int halfExtent) {
        int bits = map.tileSizeBits();
        int reachAfter = reachAfter(halfExtent);
        int firstRow = (y - halfExtent) >> bits;
        int lastRow = (y + reachAfter) >> bits;
        if (toX > fromX) {
            int lastColumn = (toX + reachAfter) >> bits;
            for (int column = ((fromX + reachAfter) >> bits) + 1; column <= lastColumn; column++) {
                if (isColumnBlocked(map, column, firstRow, lastRow)) {
                    return (column << bits) - 1 - reachAfter;
                }
            }
        } else if (toX < fromX) {
            int lastColumn = (toX - halfExtent) >> bits;
            for (int column = ((fromX - halfExtent) >> bits) - 1; column >= lastColumn; column--) {
                if (isColumnBlocked(map, column, firstRow, lastRow)) {
                    return ((column + 1) << bits) + halfExtent;
                }
            }
        }
        return toX;
    }

    private static int slideY(TileMap map, int x, int fromY, int toY, int halfExtent) {
        int bits = map.tileSizeBits();
        int reachAfter = reachAfter(halfExtent);
        int firstColumn = (x - halfExtent) >> bits;
        int lastColumn = (x + reachAfter) >> bits;
        if (toY > fromY) {
            int lastRow = (toY + reachAfter) >> bits;
            for (int row = ((fromY + reachAfter) >> bits) + 1; row <= lastRow; row++) {
                if (isRowBlocked(map, row, firstColumn, lastColumn)) {
                    return (row << bits) - 1 - reachAfter;
                }
            }
        } else if (toY < fromY) {
            int lastRow = (toY - halfExtent) >> bits;
            for (int row = ((fromY - halfExtent) >> bits) - 1; row >= lastRow; row--) {
                if (isRowBlocked(map, row, firstColumn, lastColumn)) {
                    return ((row + 1) << bits) + halfExtent;
                }
            }
        }
        return toY;
    }

    private static boolean isColumnBlocked(TileMap map, int column, int firstRow, int lastRow) {
        for (int row = firstRow; row <= lastRow; row++) {
            if (map.isSolidTile(column, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRowBlocked(TileMap map, int row, int firstColumn, int lastColumn) {
        for (int column = firstColumn; column <= lastColumn; column++) {
            if (map.isSolidTile(column, row)) {
                return true;
            }
        }
        return false;
    }

    /** How far a box reaches to the right and down, not counting its own point. */
    private static int reachAfter(int halfExtent) {
        return Math.max(halfExtent, 1) - 1;
    }

    /** The first step of a segment that is in a wall, or else the one that is outside; goes from tile to tile. */
    private static int firstBlockedStep(TileMap map, int x0, int y0, int x1, int y1, int edgeStep) {
        int bits = map.tileSizeBits();
        int tileSize = map.tileSizeUnits();
        int lengthX = Math.abs(x1 - x0);
        int lengthY = Math.abs(y1 - y0);
        int steps = Math.max(lengthX, lengthY);
        int signX = x1 < x0 ? -1 : 1;
        int signY = y1 < y0 ? -1 : 1;
        int column = x0 >> bits;
        int row = y0 >> bits;
        int inTileX = x0 & (tileSize - 1);
        int inTileY = y0 & (tileSize - 1);
        int distanceX = signX > 0 ? tileSize - inTileX : inTileX + 1;
        int distanceY = signY > 0 ? tileSize - inTileY : inTileY + 1;
        int stepX = stepThatReaches(distanceX, lengthX, steps);
        int stepY = stepThatReaches(distanceY, lengthY, steps);
        while (true) {
            int step = Math.min(stepX, stepY);
            if (step >= edgeStep) {
                return edgeStep;
            }
            boolean entersColumn = stepX == step;
            boolean entersRow = stepY == step;
            if (entersColumn
                    && entersRow
                    && map.isSolidTile(column + signX, row)
                    && map.isSolidTile(column, row + signY)) {
                return step;
            }
            if (entersColumn) {
                column += signX;
                distanceX += tileSize;
                stepX = stepThatReaches(distanceX, lengthX, steps);
            }
            if (entersRow) {
                row += signY;
                distanceY += tileSize;
                stepY = stepThatReaches(distanceY, lengthY, steps);
            }
            if (map.isSolidTile(column, row)) {
                return step;
            }
        }
    }

    /** How far a point must go, in the direction of its segment, to be outside. */
    private static int distanceToEdge(int from, int to, int sideUnits) {
        return to < from ? from + 1 : sideUnits - from;
    }

    /** The first step at which an axis has gone a distance, or {@link #NEVER} within this segment. */
    private static int stepThatReaches(int distance, int length, int steps) {
        if (distance > length) {
            return NEVER;
        }
        // Both factors are at most 2^15; the division rounds up.
        return (distance * steps + length - 1) / length;
    }
}
