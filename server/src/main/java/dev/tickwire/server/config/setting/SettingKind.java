package dev.tickwire.server.config.setting;

import java.util.List;

/**
 * What values of a setting look like, read and written in the same form in a file, in the environment and on the command line.
 *
 * @param <T> of the values
 */
public interface SettingKind<T> {
    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is none; the message says what would be right: {@code must be 1 to 10}
     */
    T parse(String text);

    /** Writes a value as it stands in a file, so that it can be read again. */
    String render(T value);

    /** What values are possible, in a few words for the documentation. */
    String range();

    /**
     * Reads a value that was given as a list.
     *
     * @throws IllegalArgumentException if it is none
     */
    default T parseList(List<String> items) {
        throw new IllegalArgumentException("must be one value, not a list");
    }
}
