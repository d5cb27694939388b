package dev.tickwire.mapcompiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads a small map, right and with one thing wrong at a time. */
class TiledMapReaderTest {
    private static final String SMALL = """
            { "compressionlevel":-1, "height":2, "infinite":false, "nextlayerid":4, "nextobjectid":4,
              "orientation":"orthogonal", "renderorder":"right-down", "tiledversion":"1.10.2",
              "tileheight":64, "tilewidth":64, "type":"map", "version":"1.10", "width":3, "tilesets":[],
              "layers":[
                { "name":"walls", "type":"tilelayer", "id":1, "x":0, "y":0, "width":3, "height":2,
                  "data":[0, 1, 0, 0, 2147483649, 0] },
                { "name":"spawns", "type":"objectgroup", "id":2, "x":0, "y":0, "objects":[
                  { "id":1, "point":true, "type":"", "x":10, "y":20.5 },
                  { "id":2, "point":true, "type":"", "x":191.99, "y":127.99 } ] },
                { "name":"markers", "type":"objectgroup", "id":3, "x":0, "y":0, "objects":[
                  { "id":3, "point":true, "type":"pickup.health", "x":0, "y":64 } ] } ] }
            """;

    @Test
    void wallsSpawnsAndMarkersAreRead() {
        TileMap map = TiledMapReader.read("small.tmj", SMALL);
        assertEquals("small", map.name());
        assertEquals(3 * 1_024, map.widthUnits());
        assertEquals(2 * 1_024, map.heightUnits());
        assertEquals(1_024, map.tileSizeUnits());
        assertFalse(map.isSolidTile(0, 0));
        assertTrue(map.isSolidTile(1, 0));
        assertTrue(map.isSolidTile(1, 1), "a flipped tile is a wall too");
        assertFalse(map.isSolidTile(2, 1));
        assertEquals(2, map.spawnCount());
        assertEquals(160, map.spawnX(0));
        assertEquals(328, map.spawnY(0));
        assertEquals(3_071, map.spawnX(1));
        assertEquals(2_047, map.spawnY(1));
        assertEquals(List.of(new MapMarker("pickup.health", 0, 1_024)), map.markers());
    }

    @Test
    void aPropertyNamesTheMap() {
        String named = SMALL.replace(
                "\"tilesets\":[]",
                "\"tilesets\":[], \"properties\":[{\"name\":\"name\", \"type\":\"string\", \"value\":\"Big Yard\"}]");
        assertEquals("Big Yard", TiledMapReader.read("small.tmj", named).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"infinite\":false | \"infinite\":true | small.tmj: the map is infinite; clear Map",
                "orthogonal | isometric | small.tmj: \"orientation\" is \"isometric\", it must be \"orthogonal\"",
                "\"type\":\"map\" | \"type\":\"tileset\" | small.tmj: \"type\" is \"tileset\", it must be \"map\"",
                "\"tilewidth\":64 | \"tilewidth\":48 | small.tmj: \"tilewidth\" and \"tileheight\" must be the same",
                "\"name\":\"walls\" | \"name\":\"wals\" | small.tmj, layer \"wals\": unknown; there can be",
                "\"name\":\"markers\" | \"name\":\"spawns\" | small.tmj, layer \"spawns\": there are two of this name",
                "\"objectgroup\", \"id\":2 | \"group\", \"id\":2 | small.tmj, layer \"spawns\": \"type\" is \"group\"",
                "\"data\":[0, | \"data\":[ | small.tmj, layer \"walls\": \"data\" has 5 tiles, it must have 6",
                "\"data\":[0, | \"data\":[-1, | small.tmj, layer \"walls\": \"data[0]\" is -1, it must be a whole",
                "\"data\":[ | \"encoding\":\"base64\", \"data\":[ | small.tmj, layer \"walls\": its tiles are encoded",
                "\"id\":2, \"x\":0 | \"id\":2, \"x\":5 | small.tmj, layer \"spawns\": \"x\" is 5, it must be 0",
                "\"id\":2, \"point\":true | \"id\":2 | small.tmj, layer \"spawns\", object 2: it is not a point; use",
                "\"x\":10 | \"x\":70 | small.tmj, layer \"spawns\", object 1: it is at (70.0, 20.5), in a wall; move",
                "\"x\":10 | \"x\":-1 | small.tmj, layer \"spawns\", object 1: it is at (-1.0, 20.5), outside the map",
                "\"x\":10 | \"x\":192 | small.tmj, layer \"spawns\", object 1: it is at (192.0, 20.5), outside the map",
                "\"x\":10 | \"x\":\"a\" | small.tmj, layer \"spawns\", object 1: \"x\" is \"a\", it must be a number",
                "pickup.health | '' | small.tmj, layer \"markers\", object 3: its class must say what it marks",
                "\"type\":\"pickup.health\", | '' | small.tmj, layer \"markers\", object 3: \"type\" is missing",
                "] } ] } | ] } ] | small.tmj: it is not JSON:",
            })
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldBeRight(String right, String wrong, String message) {
        assertTrue(SMALL.contains(right), right);
        String source = SMALL.replace(right, wrong);
        MapSourceException failure =
                assertThrows(MapSourceException.class, () -> TiledMapReader.read("small.tmj", source));
        assertTrue(failure.getMessage().startsWith(message), failure.getMessage());
    }

    @Test
    void aMissingLayerIsNamed() {
        String source = SMALL.replaceAll("(?s)\\{ \"name\":\"spawns\".*?\\] \\},", "");
        MapSourceException failure =
                assertThrows(MapSourceException.class, () -> TiledMapReader.read("small.tmj", source));
        assertEquals("small.tmj: there is no layer \"spawns\"; add one of the type objectgroup", failure.getMessage());
    }
}
