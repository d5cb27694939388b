package dev.tickwire.server.link;

import dev.tickwire.math.SeededRandom;

/**
 * How bad a link is. A WebSocket runs over TCP, so nothing is lost or reordered: a lost packet is a pause in which
 * everything behind it waits, and then a burst.
 *
 * @param latencyMillis   one way
 * @param jitterMillis    added at random to each message, up to this
 * @param stallPerMessage chance in 10,000 that a message is held up
 * @param stallMillis     by how much, at most
 */
public record LinkConditions(int latencyMillis, int jitterMillis, int stallPerMessage, int stallMillis) {
    public static final LinkConditions PERFECT = new LinkConditions(0, 0, 0, 0);
    public static final LinkConditions CALM = new LinkConditions(30, 4, 0, 0);

    /** Without stalls, a link whose round trips take a time more or less. */
    public static LinkConditions ofRoundTrip(int millis, int moreOrLessMillis) {
        return new LinkConditions((millis - moreOrLessMillis) / 2, moreOrLessMillis, 0, 0);
    }

    /** Conditions such as a simulation has for a client. */
    public static LinkConditions random(SeededRandom random) {
        if (random.nextInt(8) == 0) {
            return PERFECT;
        }
        boolean stalls = random.nextInt(3) == 0;
        boolean longStalls = random.nextInt(6) == 0;
        int stallMillisMax = longStalls ? 4000 : 900;
        return new LinkConditions(
                random.nextInt(120),
                random.nextInt(30),
                stalls ? random.nextInt(longStalls ? 20 : 100) : 0,
                50 + random.nextInt(stallMillisMax));
    }

    /** The same distance, without anything that goes wrong. */
    public LinkConditions calmed() {
        return new LinkConditions(latencyMillis, Math.min(jitterMillis, 4), 0, 0);
    }

    /** The same link, on which one in so many messages is held up for up to so long. */
    public LinkConditions stalling(int oneMessageIn, int millisMax) {
        return new LinkConditions(latencyMillis, jitterMillis, LinkArrivals.CHANCES / oneMessageIn, millisMax);
    }
}
