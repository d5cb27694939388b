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

    /** That the value of a setting that was given here is wrong. */
    Mistake mistake(String name, String value, String remedy) {
        return switch (place) {
            case DEFAULT -> new Mistake(name + " " + value, remedy);
            case FILE -> new Mistake(text, name + " = " + value + ": " + remedy);
            case ENVIRONMENT -> new Mistake(text + "=" + value, remedy);
            case FLAG -> new Mistake(value.isEmpty() ? text : text + " " + value, remedy);
        };
    }
}
