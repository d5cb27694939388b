package dev.tickwire.server.config.source;

import java.util.List;

/**
 * What somebody said that a setting is, not yet read.
 *
 * @param name   of the setting
 * @param items  one value, or all of a list
 * @param isList whether it was written as a list
 * @param typed  as it was typed, to be quoted
 * @param origin where
 */
public record Given(String name, List<String> items, boolean isList, String typed, Origin origin) {
    public Given {
        items = List.copyOf(items);
    }

    /** One value, quoted as it is. */
    public static Given of(String name, String value, Origin origin) {
        return new Given(name, List.of(value), false, value, origin);
    }
}
