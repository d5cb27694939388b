package dev.tickwire.server;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.match.MatchMap;
import java.io.IOException;
import java.io.InputStream;

/** Gets the map that a match is to be played on: one that comes with the server, or an open world. */
final class MapShelf {
    private static final String FOLDER = "maps/";
    private static final String EXTENSION = ".map";
    private static final int UNITS_PER_PIXEL = 16;

    private MapShelf() {}

    /**
     * Reads or makes the map.
     *
     * @throws InvalidSettingException if there is no map of that name
     * @throws IOException             if the class path cannot be read
     */
    static MatchMap mapFor(ServerSettings settings) throws IOException {
        if (settings.map().isEmpty()) {
            int sideUnits = settings.worldPixels() * UNITS_PER_PIXEL;
            return new MatchMap("open", TileMapCodec.encode(TileMap.open(sideUnits, sideUnits)));
        }
        String name = settings.map().get();
        try (InputStream in = MapShelf.class.getClassLoader().getResourceAsStream(FOLDER + name + EXTENSION)) {
            if (in == null) {
                throw new InvalidSettingException("--map", name, "there is no such map; foundry is one");
            }
            return new MatchMap(name, in.readAllBytes());
        }
    }
}
