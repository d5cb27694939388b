package dev.tickwire.server.match;

import dev.tickwire.server.replication.PublishedFrame;

/** Somebody on an event loop who looks at every tick of a match. */
@FunctionalInterface
public interface FrameReader {
    /** Called on the reader's event loop; the frame must not be kept. */
    void read(PublishedFrame frame);

    /** It threw and gets no more frames. Called on the same event loop a moment later. */
    default void failed() {}
}
