package dev.tickwire.server.config.setting;

import java.util.List;

/**
 * How a setting is given on the command line.
 *
 * @param names of the option, such as {@code --port}
 * @param label of the value in the help, such as {@code PORT}; empty for an option that takes none and switches something on
 * @param unit  which a bare number has, such as {@code s}; empty if numbers are numbers
 */
public record Flag(List<String> names, String label, String unit) {
    /** The text of a value as it would stand in a file. */
    public String withUnit(String text) {
        return text.matches("-?[0-9]+") ? text + unit : text;
    }
}
