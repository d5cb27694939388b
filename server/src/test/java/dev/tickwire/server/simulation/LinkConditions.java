package dev.tickwire.server.simulation;

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
record LinkConditions(int latencyMillis, int jitterMillis, int stallPerMessage, int stallMillis) {
    static final LinkConditions PERFECT = new LinkConditions(0, 0, 0, 0);
    static final LinkConditions CALM = new LinkConditions(30, 4, 0, 0);

    static LinkConditions random(SeededRandom random) {
        return new LinkConditions(
                random.nextInt(120),
                random.nextInt(30),
                random.nextInt(3) == 0 ? random.nextInt(100) : 0,
                50 + random.nextInt(900));
    }
}
