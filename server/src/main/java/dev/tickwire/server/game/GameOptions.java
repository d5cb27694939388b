package dev.tickwire.server.game;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was chosen about the matches of a game, as whole numbers by name. What is not named is as the game sees fit; the
 * names are the game's, the engine only carries them.
 */
public record GameOptions(Map<String, Integer> values) {
    /** Nothing was chosen. */
    public static final GameOptions NONE = new GameOptions(Map.of());

    public GameOptions {
        values = Map.copyOf(values);
    }

    /** The same with one more choice. */
    public GameOptions with(String name, int value) {
        Map<String, Integer> more = new TreeMap<>(values);
        more.put(name, value);
        return new GameOptions(more);
    }

    /**
     * What was chosen under a name, or else a default.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public int get(String name, int min, int max, int otherwise) {
        int value = values.getOrDefault(name, otherwise);
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + "; " + min + " to " + max + " are possible");
        }
        return value;
    }

    /**
     * Checks that a game knows every name.
     *
     * @throws IllegalArgumentException if it does not
     */
    public void requireKnown(String game, Set<String> known) {
        for (String name : new TreeMap<>(values).keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(game + " has no option " + name);
            }
        }
    }
}
