package dev.tickwire.server.operations.http;

import dev.tickwire.map.TileMap;
import dev.tickwire.server.match.Match;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The walls of a match's map as few rectangles, for whoever watches it from above. */
final class MapOutline {
    /** Rectangles that are told; a map of more is shown without the rest. */
    static final int WALLS_MAX = 4_000;

    private final TileMap tiles;
    private final boolean[] covered;
    private final JsonArray walls = new JsonArray();
    private int leftOut;

    private MapOutline(TileMap tiles) {
        this.tiles = tiles;
        covered = new boolean[tiles.hasWalls() ? tiles.columns() * tiles.rows() : 0];
    }

    /** The message for the live feed. */
    static JsonObject of(Match match) {
        TileMap tiles = match.settings().map().tiles();
        JsonObject message = of(tiles);
        return message.put("matchId", match.id())
                .put("map", match.settings().map().name());
    }

    /** The same without saying which match it is. */
    static JsonObject of(TileMap tiles) {
        MapOutline outline = new MapOutline(tiles);
        if (tiles.hasWalls()) {
            outline.cover();
        }
        return new JsonObject()
                .put("type", "map")
                .put("widthUnits", tiles.widthUnits())
                .put("heightUnits", tiles.heightUnits())
                .put("walls", outline.walls)
                .put("wallsLeftOut", outline.leftOut);
    }

    private void cover() {
        for (int row = 0; row < tiles.rows(); row++) {
            for (int column = 0; column < tiles.columns(); column++) {
                if (isOpenWall(column, row)) {
                    coverFrom(column, row);
                }
            }
        }
    }

    /** A rectangle as wide as the wall is here, and as high as it stays that wide. */
    private void coverFrom(int column, int row) {
        int width = 1;
        while (column + width < tiles.columns() && isOpenWall(column + width, row)) {
            width++;
        }
        int height = 1;
        while (row + height < tiles.rows() && isOpenWall(column, row + height, width)) {
            height++;
        }
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                covered[y * tiles.columns() + x] = true;
            }
        }
        if (walls.size() == WALLS_MAX) {
            leftOut++;
        } else {
            int side = tiles.tileSizeUnits();
            walls.add(new JsonArray()
                    .add(column * side)
                    .add(row * side)
                    .add(width * side)
                    .add(height * side));
        }
    }

    private boolean isOpenWall(int column, int row, int width) {
        for (int x = column; x < column + width; x++) {
            if (!isOpenWall(x, row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a tile is a wall that no rectangle covers yet. */
    private boolean isOpenWall(int column, int row) {
        return tiles.isSolidTile(column, row) && !covered[row * tiles.columns() + column];
    }
}
