package dev.tickwire.server.simulation;

import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.skirmish.SkirmishRulesType;
import java.util.ArrayList;
import java.util.List;

/** Skirmish so dense that all of it happens in a short run: pickups everywhere, pillars, a round of some seconds. */
final class SimulatedSkirmish {
    private static final int TILE_UNITS = 1024;
    private static final List<String> KINDS = List.of("health", "shield", "scatter", "rail", "rocket");
    private static final int PICKUPS = 30;
    private static final int PLAYERS_BESIDE = 6;

    private SimulatedSkirmish() {}

    static SimulatedGame random(SeededRandom random) {
        GameOptions options = GameOptions.NONE
                .with("mode", random.nextInt(2))
                .with("warmUpSeconds", random.nextInt(3))
                .with("roundSeconds", random.nextRange(2, 10))
                .with("podiumSeconds", 1);
        GameRulesType rules = new SkirmishRulesType().with(options);
        // The match's clock and the pickups are there without players.
        return new SimulatedGame(rules, map(random), PLAYERS_BESIDE, 1 + PICKUPS);
    }

    private static TileMap map(SeededRandom random) {
        int tiles = random.nextRange(24, 60);
        byte[] walls = new byte[tiles * tiles];
        for (int i = random.nextInt(60); i > 0; i--) {
            walls[random.nextInt(walls.length)] = 1;
        }
        List<MapMarker> markers = new ArrayList<>();
        for (int i = 0; i < PICKUPS; i++) {
            markers.add(new MapMarker(
                    "pickup." + KINDS.get(i % KINDS.size()),
                    random.nextInt(tiles * TILE_UNITS),
                    random.nextInt(tiles * TILE_UNITS)));
        }
        int[] none = {};
        return new TileMap("dense", tiles * TILE_UNITS, tiles * TILE_UNITS, TILE_UNITS, walls, none, none, markers);
    }
}
