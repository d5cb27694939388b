package dev.tickwire.bot.brain.navigation;

import dev.tickwire.map.TileMap;

/** Leads one body round walls to a waypoint, cutting corners where it can walk straight. Not thread safe. */
public final class Route {
    /** How many cells ahead a straight way is looked for. */
    private static final int LOOK_AHEAD_CELLS = 10;

    private final NavigationGrid grid;
    private final StraightWalk walk;
    private byte[] ways;
    private int waypoint;
    private int nextX;
    private int nextY;

    /**
     * Makes one that leads nowhere yet.
     *
     * @param grid of the map, for bodies of this size
     * @param halfExtentUnits half the edge of the body's box
     */
    public Route(NavigationGrid grid, TileMap map, int halfExtentUnits) {
        this.grid = grid;
        walk = new StraightWalk(map, halfExtentUnits);
    }

    /** The grid that the waypoints are of. */
    public NavigationGrid grid() {
        return grid;
    }

    /** Whether there is a waypoint to go to. */
    public boolean isSet() {
        return ways != null;
    }

    /** Leads to a waypoint of the grid from now on. */
    public void leadTo(int waypoint) {
        if (ways == null || this.waypoint != waypoint) {
            this.waypoint = waypoint;
            ways = grid.waysTo(waypoint);
        }
    }

    /** Forgets the waypoint. */
    public void clear() {
        ways = null;
    }

    /** Whether a body at a place is in the waypoint's cell. */
    public boolean isAt(int xUnits, int yUnits) {
        return ways != null && ways[grid.cellAt(xUnits, yUnits)] == NavigationGrid.ARRIVED;
    }

    /**
     * Finds the point to walk to in a straight line, as far along the way as it can be seen to be clear.
     *
     * @return whether there is one; {@link #nextX()} and {@link #nextY()} are then its place
     */
    public boolean findNext(int xUnits, int yUnits) {
        if (ways == null) {
            return false;
        }
        int cell = grid.cellAt(xUnits, yUnits);
        if (ways[cell] == NavigationGrid.NO_WAY) {
            return false;
        }
        nextX = grid.centreX(cell);
        nextY = grid.centreY(cell);
        for (int i = 0; i < LOOK_AHEAD_CELLS && ways[cell] < NavigationGrid.ARRIVED; i++) {
            cell = grid.neighbour(cell, ways[cell]);
            int x = grid.centreX(cell);
            int y = grid.centreY(cell);
            if (!walk.isClear(xUnits, yUnits, x, y)) {
                break;
            }
            nextX = x;
            nextY = y;
        }
        return true;
    }

    /** Where to walk to, as found by the last call of {@link #findNext}. */
    public int nextX() {
        return nextX;
    }

    /** Where to walk to, as found by the last call of {@link #findNext}. */
    public int nextY() {
        return nextY;
    }
}
