package dev.tickwire.server.session;

import dev.tickwire.message.InputReader;
import dev.tickwire.server.replication.FrameWriter;

/**
 * What the connections of one event loop use one after the other, so that it stays in the cache however many there are. To
 * be used on that event loop only, and not to be relied on from one call to the next.
 *
 * @param frameWriter for frames and other messages
 * @param inputReader for the input that has just come
 */
public record LoopWorkspace(FrameWriter frameWriter, InputReader inputReader) {
    /** A workspace for one more event loop. */
    public LoopWorkspace() {
        this(new FrameWriter(), new InputReader());
    }
}
