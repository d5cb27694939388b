package dev.tickwire.schema;

/**
 * Something a player decided in a tick that every watcher must know before it steps: a turn, a shot, a dash.
 *
 * @param index        place of the action in its schema
 * @param name         how dissector and statistics call it
 * @param argumentBits width of its one argument, 0 (none) to 32
 */
public record ActionType(int index, String name, int argumentBits) {
    public ActionType {
        if (argumentBits < 0 || argumentBits > 32) {
            throw new IllegalArgumentException(
                    "action " + name + " has an argument of " + argumentBits + " bits; 0 to 32 are possible");
        }
    }
}
