package dev.tickwire.server.simulation;

import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import java.util.List;

/**
 * A game as a seeded run plays it.
 *
 * @param rules      both halves
 * @param map        small, so that things happen
 * @param dronesMax  players without a replica, to make more happen
 * @param emptyCount entities of a match that nobody plays in
 */
record SimulatedGame(GameRulesType rules, TileMap map, int dronesMax, int emptyCount) {
    /** All that can be simulated. */
    static final List<String> NAMES = List.of("torture", "skirmish", "provingground");

    private static final int UNITS_PER_PIXEL = 16;

    static SimulatedGame of(String name, SeededRandom random) {
        if (name.equals("torture")) {
            return new SimulatedGame(new TortureType(TortureVariant.random(random)), TortureType.map(random), 14, 0);
        }
        if (name.equals("skirmish")) {
            return SimulatedSkirmish.random(random);
        }
        return open(name, 1500 + random.nextInt(2500));
    }

    /** A map for the next match. */
    TileMap nextMap(SeededRandom random) {
        return rules instanceof TortureType ? TortureType.map(random) : map;
    }

    /** A game of the catalog on a square without walls. */
    static SimulatedGame open(String name, int sidePixels) {
        int side = sidePixels * UNITS_PER_PIXEL;
        GameRulesType rules = RulesCatalog.find(name).orElseThrow();
        boolean skirmish = name.equals("skirmish");
        // The match's clock is there without players.
        return new SimulatedGame(rules, TileMap.open(side, side), skirmish ? 6 : 12, skirmish ? 1 : 0);
    }
}
