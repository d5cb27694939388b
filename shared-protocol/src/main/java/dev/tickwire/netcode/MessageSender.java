package dev.tickwire.netcode;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.Input;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Protocol;

/** Writes messages to the server into one buffer, always the same, counts them and gives them to the outbox. */
final class MessageSender {
    private static final int MESSAGE_BYTES_INITIAL = 64;

    private final Outbox outbox;
    private final SessionStatistics statistics;
    private final BitWriter out = new BitWriter(MESSAGE_BYTES_INITIAL, Protocol.CLIENT_MESSAGE_BYTES_MAX);

    MessageSender(Outbox outbox, SessionStatistics statistics) {
        this.outbox = outbox;
        this.statistics = statistics;
    }

    /** Sends any of the messages of {@link Messages#FROM_CLIENT}. */
    void send(Object message) {
        Messages.FROM_CLIENT.write(message, out);
        sendWritten();
    }

    /**
     * Sends an {@link Input} without making a record of it. Of the first three the low 8 bits travel.
     *
     * @param echoedTick newest tick that a frame has come for
     */
    void sendInput(int sequence, int tick, int echoedTick, int held, int edges, int shownLagQuarters) {
        Input.write(sequence & 0xff, tick & 0xff, echoedTick & 0xff, held, edges, shownLagQuarters, out);
        sendWritten();
        statistics.inputSent();
    }

    private void sendWritten() {
        statistics.sent(out.byteLength());
        outbox.send(out.buffer(), 0, out.byteLength());
    }
}
