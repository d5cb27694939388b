package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;

/**
 * Reads and writes one kind of message.
 *
 * @param <M> the message's record
 */
public abstract class MessageCodec<M> {
    private final int id;
    private final Class<M> type;

    /**
     * Names the message.
     *
     * @param id first byte of the message, 1 to 127, unique among the messages of its direction
     */
    protected MessageCodec(int id, Class<M> type) {
        this.id = id;
        this.type = type;
    }

    public final int id() {
        return id;
    }

    public final Class<M> type() {
        return type;
    }

    /** Writes the whole message, id first, to a cleared writer. */
    public final void write(M message, BitWriter out) {
        out.clear();
        out.writeBits(id, 8);
        writeBody(message, out);
        out.align();
    }

    /**
     * Reads what follows the id.
     *
     * @throws MalformedMessageException if anything in it, or behind it, is not as {@link #write} writes it
     */
    public final M read(BitReader in) {
        M message = readBody(in);
        in.align();
        if (in.remainingBits() != 0) {
            throw new MalformedMessageException("bytes behind the end of the message");
        }
        return message;
    }

    protected abstract void writeBody(M message, BitWriter out);

    protected abstract M readBody(BitReader in);
}
