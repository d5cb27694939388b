package dev.tickwire.server.config.source;

/**
 * Something that is wrong with the configuration.
 *
 * @param place  where it was said: {@code tickwire.conf:12}, {@code TICKWIRE_TICK_RATE_HZ=500}, {@code --bots 65}
 * @param detail what is wrong and what would be right
 */
public record Mistake(String place, String detail) {
    /** Both in one line. */
    public String line() {
        return place + ": " + detail;
    }
}
