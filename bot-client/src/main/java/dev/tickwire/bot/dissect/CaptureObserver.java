package dev.tickwire.bot.dissect;

import dev.tickwire.bot.capture.CapturedMessage;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.FrameObserver;

/** Is told what a capture says: each message, and each piece of a frame. */
public interface CaptureObserver extends FrameObserver {
    /** A connection begins; told of every one, also before the time from which messages are wanted. */
    void joined(Welcome welcome, CellGrid grid);

    /** A message that holds no frame has come. */
    void message(CapturedMessage message, Object content);

    /** A message has come that holds several frames. */
    void batch(CapturedMessage message);

    /**
     * A frame has come; its pieces follow.
     *
     * @param lengthBytes  of the frame
     * @param previousTick the tick of the frame before it
     */
    void frame(CapturedMessage message, int lengthBytes, int previousTick);

    /** All of the frame's pieces have been told. */
    void frameEnds();
}
