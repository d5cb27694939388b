package dev.tickwire.server.config.source;

/**
 * Where a setting was given.
 *
 * @param place what kind of place
 * @param text  which one: {@code tickwire.conf:12}, {@code TICKWIRE_LISTEN_PORT}, {@code --port}
 */
public record Origin(Place place, String text) {
    /** Of what nobody has said. */
    public static final Origin DEFAULT = new Origin(Place.DEFAULT, "default");

    /** The places; what a later one says counts more. */
    public enum Place {
        DEFAULT,
        FILE,
        ENVIRONMENT,
        FLAG
    }

    /** The place in words. */
    public String inWords() {
        return place == Place.ENVIRONMENT ? "environment " + text : text;
    }

    /** A setting with its value as it was given here. */
    String quote(String name, String value) {
        return switch (place) {
            case DEFAULT -> name + " " + value;
            case FILE -> text + ": " + name + " = " + value;
            case ENVIRONMENT -> text + "=" + value;
            case FLAG -> value.isEmpty() ? text : text + " " + value;
        };
    }
}
