package dev.tickwire.bot.link;

import java.util.List;
import java.util.stream.Collectors;

/** The networks that have a name. */
public final class LinkProfiles {
    private static final List<LinkProfile> NAMED = List.of(
            LinkProfile.NONE,
            new LinkProfile("lan", 1, 0.2, 0, 0, 0, 0, 0, 0),
            new LinkProfile("wifi", 8, 3, 3, 80, 30_000, 15_000, 0, 0),
            new LinkProfile("4g", 50, 8, 2, 250, 12_000, 4_000, 0, 0),
            new LinkProfile("3g", 150, 20, 4, 400, 1_600, 750, 0, 0),
            new LinkProfile("bad", 220, 45, 12, 600, 600, 250, 0, 0));

    /** Of a player whose device stands still again and again, for longer than the server's patience with its queue. */
    private static final LinkProfile SLOW_READING = new LinkProfile("slow reading", 0, 0, 0, 0, 0, 0, 10, 3_000);

    private LinkProfiles() {}

    /**
     * The network of a name.
     *
     * @throws IllegalArgumentException if there is none, with those that there are
     */
    public static LinkProfile named(String name) {
        return NAMED.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no network \"" + name + "\", only " + names()));
    }

    /** All names, for people. */
    public static String names() {
        return NAMED.stream().map(LinkProfile::name).collect(Collectors.joining(", "));
    }

    /** Reading that stops for three seconds, after six on average. */
    public static LinkProfile slowReading() {
        return SLOW_READING;
    }
}
