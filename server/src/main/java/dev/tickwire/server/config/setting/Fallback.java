package dev.tickwire.server.config.setting;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a setting is if nobody says.
 *
 * @param text    for the documentation, if it depends on something; else empty
 * @param example a value for the documentation; the only one if it depends on nothing
 * @param value   by what the other settings are; empty if it is nothing
 */
record Fallback<T>(String text, T example, Function<Lookup, Optional<T>> value) {
    static <T> Fallback<T> of(T value) {
        return new Fallback<>("", value, lookup -> Optional.of(value));
    }
}
