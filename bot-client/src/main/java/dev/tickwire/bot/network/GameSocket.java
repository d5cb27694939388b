package dev.tickwire.bot.network;

import dev.tickwire.netcode.Outbox;

/** An open socket to a match, as a session's outbox. To be used on its own loop only. */
public interface GameSocket extends Outbox {
    /**
     * Stops reading, or reads on. Who does not read fills first the own buffers in the kernel and then the server's.
     *
     * @param reading as it is at first
     */
    void setReading(boolean reading);
}
