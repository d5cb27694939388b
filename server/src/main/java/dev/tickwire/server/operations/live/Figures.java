package dev.tickwire.server.operations.live;

import java.util.List;

/**
 * What happened between two looks at a server.
 *
 * @param seconds  between the two
 * @param ticks    that were run
 * @param traffic  over the players' sockets
 * @param warnings that follow from it
 */
public record Figures(double seconds, TickCounts ticks, Traffic traffic, List<Warning> warnings) {
    public Figures {
        warnings = List.copyOf(warnings);
    }
}
