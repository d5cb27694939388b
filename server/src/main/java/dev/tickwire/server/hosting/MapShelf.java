package dev.tickwire.server.hosting;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.match.MatchMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Gets the maps that matches are to be played on: those that come with the server, or an open world. */
public final class MapShelf {
    private static final String FOLDER = "maps/";
    private static final String EXTENSION = ".map";
    private static final int UNITS_PER_PIXEL = 16;

    private MapShelf() {}

    /**
     * Reads or makes the maps, in the order in which they are played.
     *
     * @throws InvalidSettingException if there is no map of that name
     * @throws IOException             if the class path cannot be read
     */
    public static List<MatchMap> mapsFor(ServerSettings settings) throws IOException {
        return mapsFor(settings.maps(), settings.worldPixels());
    }

    static List<MatchMap> mapsFor(List<String> names, int worldPixels) throws IOException {
        if (names.isEmpty()) {
            int sideUnits = worldPixels * UNITS_PER_PIXEL;
            return List.of(new MatchMap("open", TileMapCodec.encode(TileMap.open(sideUnits, sideUnits))));
        }
        List<MatchMap> maps = new ArrayList<>();
        for (String name : names) {
            maps.add(read(name));
        }
        return maps;
    }

    /**
     * Checks that there are all the maps that matches are to be played on.
     *
     * @throws InvalidSettingException if there is none of that name
     */
    public static void requireAll(ServerSettings settings) {
        for (String name : settings.maps()) {
            if (MapShelf.class.getClassLoader().getResource(FOLDER + name + EXTENSION) == null) {
                throw noSuchMap(name);
            }
        }
    }

    private static InvalidSettingException noSuchMap(String name) {
        return new InvalidSettingException("match.maps", name, "there is no such map as " + name + "; foundry is one");
    }

    private static MatchMap read(String name) throws IOException {
        try (InputStream in = MapShelf.class.getClassLoader().getResourceAsStream(FOLDER + name + EXTENSION)) {
            if (in == null) {
                throw noSuchMap(name);
            }
            return new MatchMap(name, in.readAllBytes());
        }
    }
}
