package dev.tickwire.bot.brain.navigation;

import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import java.util.Arrays;

/**
 * Where bodies of one size can stand on a map, and for each of some hundred waypoints which way leads there. The ways to
 * a waypoint are found when they are first asked for. Thread safe.
 */
public final class NavigationGrid {
    /** No way leads from here to the waypoint. */
    static final byte NO_WAY = -1;

    /** This is the waypoint's own cell. */
    static final byte ARRIVED = 8;

    /** Columns and rows to the neighbour in each of the eight directions; the four straight ones come first. */
    private static final int[] STEP_COLUMNS = {1, 0, -1, 0, 1, -1, -1, 1};

    private static final int[] STEP_ROWS = {0, 1, 0, -1, 1, 1, -1, -1};
    private static final int DIRECTIONS = 8;
    private static final int STRAIGHT_DIRECTIONS = 4;

    /** A cell is about as large as a body of a usual game and never so small that there are very many. */
    private static final int CELL_SIZE_BITS_MIN = 10;

    private static final int CELLS_PER_SIDE_MAX = 128;

    /** Waypoints are spread over a square of so many regions. */
    private static final int REGIONS_PER_SIDE = 16;

    private final int cellSizeBits;
    private final int columns;
    private final int rows;

    /** For each cell a bit for each direction that a body can walk in from its centre to the neighbour's. */
    private final byte[] exits;

    /** The cells of the waypoints. */
    private final int[] waypointCells;

    private final byte[][] waysByWaypoint;

    /** Only used while holding the lock. */
    private final int[] queue;

    NavigationGrid(TileMap map, int halfExtentUnits) {
        cellSizeBits = cellSizeBits(map);
        columns = cellCount(map.widthUnits());
        rows = cellCount(map.heightUnits());
        exits = new byte[columns * rows];
        queue = new int[columns * rows];
        findExits(map, halfExtentUnits);
        boolean[] area = largestArea();
        waypointCells = withMarkers(chooseWaypoints(area), map, area);
        waysByWaypoint = new byte[waypointCells.length][];
    }

    /** Number of waypoints: 0 if a body fits nowhere. All of them can be reached from each other. */
    public int waypointCount() {
        return waypointCells.length;
    }

    /** The place of a waypoint. */
    public int waypointX(int waypoint) {
        return centreX(waypointCells[waypoint]);
    }

    /** The place of a waypoint. */
    public int waypointY(int waypoint) {
        return centreY(waypointCells[waypoint]);
    }

    /** The waypoint that is nearest to a place as the crow flies; there must be one. */
    public int waypointNearest(int xUnits, int yUnits) {
        int nearest = 0;
        int nearestDistance = Integer.MAX_VALUE;
        for (int i = 0; i < waypointCells.length; i++) {
            int distance = Math.abs(waypointX(i) - xUnits) + Math.abs(waypointY(i) - yUnits);
            if (distance < nearestDistance) {
                nearest = i;
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    int cellAt(int xUnits, int yUnits) {
        int column = Math.max(0, Math.min(xUnits >> cellSizeBits, columns - 1));
        int row = Math.max(0, Math.min(yUnits >> cellSizeBits, rows - 1));
        return row * columns + column;
    }

    int centreX(int cell) {
        return ((cell % columns) << cellSizeBits) + (1 << (cellSizeBits - 1));
    }

    int centreY(int cell) {
        return ((cell / columns) << cellSizeBits) + (1 << (cellSizeBits - 1));
    }

    /** The direction to go on in for each cell, or {@link #ARRIVED}, or {@link #NO_WAY}; not to be changed. */
    synchronized byte[] waysTo(int waypoint) {
        byte[] ways = waysByWaypoint[waypoint];
        if (ways == null) {
            ways = findWays(waypointCells[waypoint]);
            waysByWaypoint[waypoint] = ways;
        }
        return ways;
    }

    /** The neighbour in a direction that is one of the cell's exits. */
    int neighbour(int cell, int direction) {
        return cell + STEP_ROWS[direction] * columns + STEP_COLUMNS[direction];
    }

    private static int cellSizeBits(TileMap map) {
        int longerSide = Math.max(map.widthUnits(), map.heightUnits());
        int bits = Math.max(CELL_SIZE_BITS_MIN, map.tileSizeBits());
        while (longerSide >> bits > CELLS_PER_SIDE_MAX) {
            bits++;
        }
        return bits;
    }

    private int cellCount(int sideUnits) {
        return ((sideUnits - 1) >> cellSizeBits) + 1;
    }

    private void findExits(TileMap map, int halfExtentUnits) {
        StraightWalk walk = new StraightWalk(map, halfExtentUnits);
        TileCollision collision = new TileCollision();
        boolean[] free = new boolean[exits.length];
        for (int cell = 0; cell < free.length; cell++) {
            free[cell] = collision.isFreeBox(map, centreX(cell), centreY(cell), halfExtentUnits);
        }
        for (int cell = 0; cell < free.length; cell++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                int column = cell % columns + STEP_COLUMNS[direction];
                int row = cell / columns + STEP_ROWS[direction];
                if (free[cell] && column >= 0 && column < columns && row >= 0 && row < rows) {
                    int other = row * columns + column;
                    if (free[other] && walk.isClear(centreX(cell), centreY(cell), centreX(other), centreY(other))) {
                        exits[cell] |= (byte) (1 << direction);
                    }
                }
            }
        }
    }

    /** Marks the cells of the largest area whose cells can all be reached from each other. */
    private boolean[] largestArea() {
        boolean[] seen = new boolean[exits.length];
        int largestStart = -1;
        int largestSize = 0;
        for (int cell = 0; cell < exits.length; cell++) {
            if (!seen[cell] && exits[cell] != 0) {
                int size = flood(cell, seen);
                if (size > largestSize) {
                    largestSize = size;
                    largestStart = cell;
                }
            }
        }
        boolean[] area = new boolean[exits.length];
        if (largestStart >= 0) {
            flood(largestStart, area);
        }
        return area;
    }

    private int flood(int start, boolean[] seen) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        seen[start] = true;
        while (head < tail) {
            int cell = queue[head++];
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                if (hasExit(cell, direction)) {
                    int other = neighbour(cell, direction);
                    if (!seen[other]) {
                        seen[other] = true;
                        queue[tail++] = other;
                    }
                }
            }
        }
        return tail;
    }

    /** For each region the cell of the area that is nearest to the region's middle, if it has one. */
    private int[] chooseWaypoints(boolean[] area) {
        int regionCells = Math.max(1, (Math.max(columns, rows) + REGIONS_PER_SIDE - 1) / REGIONS_PER_SIDE);
        int regionColumns = (columns + regionCells - 1) / regionCells;
        int regionRows = (rows + regionCells - 1) / regionCells;
        int[] best = new int[regionColumns * regionRows];
        int[] bestDistance = new int[best.length];
        int count = 0;
        for (int cell = 0; cell < area.length; cell++) {
            if (area[cell]) {
                int column = cell % columns;
                int row = cell / columns;
                int region = row / regionCells * regionColumns + column / regionCells;
                int distance = Math.abs(2 * (column % regionCells) + 1 - regionCells)
                        + Math.abs(2 * (row % regionCells) + 1 - regionCells);
                if (bestDistance[region] == 0) {
                    count++;
                }
                // One is added so that 0 can mean that there is none yet.
                if (bestDistance[region] == 0 || distance + 1 < bestDistance[region]) {
                    best[region] = cell;
                    bestDistance[region] = distance + 1;
                }
            }
        }
        int[] cells = new int[count];
        int next = 0;
        for (int region = 0; region < best.length; region++) {
            if (bestDistance[region] != 0) {
                cells[next++] = best[region];
            }
        }
        return cells;
    }

    /** Adds the cells of the map's markers, which are worth going to, where they can be reached. */
    private int[] withMarkers(int[] chosen, TileMap map, boolean[] area) {
        int[] cells = Arrays.copyOf(chosen, chosen.length + map.markers().size());
        int count = chosen.length;
        for (MapMarker marker : map.markers()) {
            int cell = cellAt(marker.xUnits(), marker.yUnits());
            if (area[cell]) {
                cells[count++] = cell;
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** Goes breadth first from the target; a cell's way is back to where it was reached from. */
    private byte[] findWays(int target) {
        byte[] ways = new byte[exits.length];
        Arrays.fill(ways, NO_WAY);
        int head = 0;
        int tail = 0;
        queue[tail++] = target;
        ways[target] = ARRIVED;
        while (head < tail) {
            int cell = queue[head++];
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                if (hasExit(cell, direction)) {
                    int other = neighbour(cell, direction);
                    if (ways[other] == NO_WAY) {
                        ways[other] = (byte) opposite(direction);
                        queue[tail++] = other;
                    }
                }
            }
        }
        return ways;
    }

    private boolean hasExit(int cell, int direction) {
        return ((exits[cell] >> direction) & 1) != 0;
    }

    private static int opposite(int direction) {
        int group = direction & STRAIGHT_DIRECTIONS;
        return group | (direction + 2) % STRAIGHT_DIRECTIONS;
    }
}
