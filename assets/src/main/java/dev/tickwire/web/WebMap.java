package dev.tickwire.web;

import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;
import org.teavm.jso.JSExport;

/** The map of one match, and how much of it one sees. Does not change; the next match has another. */
public final class WebMap {
    private final SharedGame game;
    private final TileMap map;

    WebMap(SharedGame game) {
        this.game = game;
        map = game.map();
    }

    @JSExport
    public String name() {
        return map.name();
    }

    @JSExport
    public int widthUnits() {
        return map.widthUnits();
    }

    @JSExport
    public int heightUnits() {
        return map.heightUnits();
    }

    @JSExport
    public int tileSizeUnits() {
        return map.tileSizeUnits();
    }

    @JSExport
    public int columns() {
        return map.columns();
    }

    @JSExport
    public int rows() {
        return map.rows();
    }

    /** Whether a tile is a wall or outside of the map. */
    @JSExport
    public boolean isWall(int column, int row) {
        return map.isSolidTile(column, row);
    }

    /** So far to the left and right of the own avatar, or of the place that is looked at, the server tells what there is. */
    @JSExport
    public int viewHalfWidthUnits() {
        return game.viewExtent().halfWidthUnits();
    }

    /** Likewise above and below. */
    @JSExport
    public int viewHalfHeightUnits() {
        return game.viewExtent().halfHeightUnits();
    }
}
