package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.WorldState;

/** Advances a copy of the replica by a tick in which nothing unforeseen happened. */
@FunctionalInterface
public interface SilentStep {
    /** Makes {@code copy}, which is at the end of the tick before, what it will be at the end of {@code tick}. */
    void advance(WorldState copy, int tick);
}
