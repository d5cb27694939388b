package dev.tickwire.server.feel;

import dev.tickwire.server.link.LinkConditions;
import java.util.List;

/**
 * A link that is reported on.
 *
 * @param name as the table has it
 */
public record FeltLink(String name, LinkConditions conditions) {
    private static final int ONE_MESSAGE_IN = 200;
    private static final int STALL_MILLIS_MAX = 300;

    /** From a machine beside the server's to one on the other side of an ocean, and one with a bad radio. */
    public static final List<FeltLink> ALL = List.of(
            new FeltLink("0 ms", LinkConditions.PERFECT),
            new FeltLink("60 +- 10 ms", LinkConditions.ofRoundTrip(60, 10)),
            new FeltLink("120 +- 20 ms", LinkConditions.ofRoundTrip(120, 20)),
            new FeltLink(
                    "120 +- 20 ms, one message in 200 up to 300 ms late",
                    LinkConditions.ofRoundTrip(120, 20).stalling(ONE_MESSAGE_IN, STALL_MILLIS_MAX)),
            new FeltLink("200 +- 30 ms", LinkConditions.ofRoundTrip(200, 30)));
}
