package dev.tickwire.mapcompiler;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.tickwire.bits.Utf8;
import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a map in Tiled's JSON form (TMJ), of which it understands what an arena needs: one tile layer
 * "walls", one object layer "spawns" and, if there is one, an object layer "markers", whose objects' types
 * name what they mark.
 */
public final class TiledMapReader {
    /** Lengths on the wire are finer than pixels. */
    static final int UNITS_PER_PIXEL = 16;

    private static final String WALLS = "walls";
    private static final String SPAWNS = "spawns";
    private static final String MARKERS = "markers";

    /** Tiled keeps flips and rotations of a tile in the upper bits of its number. */
    private static final long TILE_NUMBER_MASK = 0x0fff_ffffL;

    private TiledMapReader() {}

    /**
     * Returns the map that a file's text describes.
     *
     * @param fileName for messages; without its extension also the map's name if the map has no property "name"
     * @throws MapSourceException if the text is no map that we understand
     */
    public static TileMap read(String fileName, String text) {
        SourceElement source = parse(fileName, text);
        source.requireText("type", "map");
        source.requireText("orientation", "orthogonal");
        if (source.flag("infinite")) {
            throw source.problem("the map is infinite; clear Map > Map Properties > Infinite");
        }
        int columns = source.wholeNumber("width");
        int rows = source.wholeNumber("height");
        if (columns < 1 || rows < 1 || columns > TileMap.MAX_TILES / rows) {
            throw source.problem(columns + " x " + rows + " tiles; there must be 1 to " + TileMap.MAX_TILES);
        }
        int tilePixels = tilePixels(source);
        int tileUnits = tilePixels * UNITS_PER_PIXEL;
        if (columns > TileMap.MAX_SIDE_UNITS / tileUnits || rows > TileMap.MAX_SIDE_UNITS / tileUnits) {
            throw source.problem(
                    "a side is longer than " + TileMap.MAX_SIDE_UNITS / UNITS_PER_PIXEL + " pixels, which is the most");
        }
        Map<String, SourceElement> layers = layersByName(source);
        byte[] walls = walls(required(source, layers, WALLS, "tilelayer"), columns, rows);
        String name = name(source, fileName);
        int width = columns * tileUnits;
        int height = rows * tileUnits;
        int[] none = {};
        TileMap terrain = new TileMap(name, width, height, tileUnits, walls, none, none, List.of());
        List<MapMarker> spawns = places(required(source, layers, SPAWNS, "objectgroup"), terrain, false);
        List<MapMarker> markers = layers.containsKey(MARKERS)
                ? places(required(source, layers, MARKERS, "objectgroup"), terrain, true)
                : List.of();
        int[] spawnXs = spawns.stream().mapToInt(MapMarker::xUnits).toArray();
        int[] spawnYs = spawns.stream().mapToInt(MapMarker::yUnits).toArray();
        return new TileMap(name, width, height, tileUnits, walls, spawnXs, spawnYs, markers);
    }

    private static SourceElement parse(String fileName, String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (!root.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new MapSourceException(fileName, "it must hold one JSON object and nothing else");
            }
            return new SourceElement(root.getAsJsonObject(), fileName);
        } catch (JsonParseException | IOException malformed) {
            throw new MapSourceException(fileName, "it is not JSON: " + malformed.getMessage());
        }
    }

    private static int tilePixels(SourceElement source) {
        int pixels = source.wholeNumber("tilewidth");
        int smallest = TileMap.MIN_TILE_SIZE_UNITS / UNITS_PER_PIXEL;
        int largest = TileMap.MAX_TILE_SIZE_UNITS / UNITS_PER_PIXEL;
        if (pixels != source.wholeNumber("tileheight")
                || Integer.bitCount(pixels) != 1
                || pixels < smallest
                || pixels > largest) {
            throw source.problem("\"tilewidth\" and \"tileheight\" must be the same power of two, " + smallest + " to "
                    + largest + " pixels");
        }
        return pixels;
    }

    private static String name(SourceElement source, String fileName) {
        String name = fileName.replaceFirst("\\.[^.]*$", "");
        if (source.has("properties")) {
            for (SourceElement property : source.elements("properties")) {
                if (property.text("name").equals("name")) {
                    name = property.at("property \"name\"").text("value");
                }
            }
        }
        if (Utf8.length(name) > TileMap.MAX_NAME_BYTES) {
            throw source.problem("the name is longer than " + TileMap.MAX_NAME_BYTES + " bytes");
        }
        return name;
    }

    private static Map<String, SourceElement> layersByName(SourceElement source) {
        Map<String, SourceElement> layers = new LinkedHashMap<>();
        for (SourceElement layer : source.elements("layers")) {
            String name = layer.text("name");
            SourceElement named = layer.at("layer \"" + name + "\"");
            // A misspelt layer must not be left out in silence.
            if (!List.of(WALLS, SPAWNS, MARKERS).contains(name)) {
                throw named.problem("unknown; there can be \"walls\", \"spawns\" and \"markers\"");
            }
            if (layers.put(name, named) != null) {
                throw named.problem("there are two of this name");
            }
        }
        return layers;
    }

    private static SourceElement required(
            SourceElement source, Map<String, SourceElement> layers, String name, String type) {
        SourceElement layer = layers.get(name);
        if (layer == null) {
            throw source.problem("there is no layer \"" + name + "\"; add one of the type " + type);
        }
        layer.requireText("type", type);
        for (String field : List.of("x", "y", "offsetx", "offsety")) {
            layer.requireZero(field);
        }
        return layer;
    }

    private static byte[] walls(SourceElement layer, int columns, int rows) {
        if (layer.has("encoding") && !layer.text("encoding").equals("csv")) {
            throw layer.problem("its tiles are encoded; set Map > Map Properties > Tile Layer Format to CSV");
        }
        if (layer.wholeNumber("width") != columns || layer.wholeNumber("height") != rows) {
            throw layer.problem("it must be as large as the map, " + columns + " x " + rows + " tiles");
        }
        long[] numbers = layer.numbers("data");
        if (numbers.length != columns * rows) {
            throw layer.problem("\"data\" has " + numbers.length + " tiles, it must have " + columns * rows);
        }
        byte[] walls = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            walls[i] = (byte) ((numbers[i] & TILE_NUMBER_MASK) == 0 ? 0 : 1);
        }
        return walls;
    }

    private static List<MapMarker> places(SourceElement layer, TileMap terrain, boolean typed) {
        List<MapMarker> places = new ArrayList<>();
        for (SourceElement object : layer.elements("objects")) {
            places.add(place(object.at("object " + object.wholeNumber("id")), terrain, typed));
        }
        int most = typed ? TileMap.MAX_MARKERS : TileMap.MAX_SPAWNS;
        if (places.size() > most || (places.isEmpty() && !typed)) {
            throw layer.problem("it has " + places.size() + " objects, there must be 1 to " + most);
        }
        return places;
    }

    private static MapMarker place(SourceElement object, TileMap terrain, boolean typed) {
        if (!object.has("point") || !object.flag("point")) {
            throw object.problem("it is not a point; use Insert Point");
        }
        String type = typed ? object.text("type") : "spawn";
        if (type.isEmpty() || Utf8.length(type) > TileMap.MAX_MARKER_TYPE_BYTES) {
            throw object.problem(
                    "its class must say what it marks, in 1 to " + TileMap.MAX_MARKER_TYPE_BYTES + " bytes");
        }
        double xPixels = object.number("x");
        double yPixels = object.number("y");
        String where = "it is at (" + xPixels + ", " + yPixels + "), ";
        int widthPixels = terrain.widthUnits() / UNITS_PER_PIXEL;
        int heightPixels = terrain.heightUnits() / UNITS_PER_PIXEL;
        if (!(xPixels >= 0 && xPixels < widthPixels && yPixels >= 0 && yPixels < heightPixels)) {
            throw object.problem(where + "outside the map of " + widthPixels + " x " + heightPixels + " pixels");
        }
        int xUnits = (int) (xPixels * UNITS_PER_PIXEL);
        int yUnits = (int) (yPixels * UNITS_PER_PIXEL);
        if (terrain.isSolidAt(xUnits, yUnits)) {
            throw object.problem(where + "in a wall; move it to an open tile");
        }
        return new MapMarker(type, xUnits, yUnits);
    }
}
