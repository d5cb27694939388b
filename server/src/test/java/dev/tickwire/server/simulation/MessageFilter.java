package dev.tickwire.server.simulation;

import java.util.function.Consumer;

/** Stands between a link and the client, to plant faults. */
@FunctionalInterface
interface MessageFilter {
    /** Changes nothing. */
    MessageFilter NONE = (message, onward) -> onward.accept(message);

    /** Passes a message on: once as it is, or not at all, or changed, or more often. */
    void pass(byte[] message, Consumer<byte[]> onward);
}
