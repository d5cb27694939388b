package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import java.util.List;

/** The registry: all messages of each direction. A message that is not listed here does not exist. */
public final class Messages {
    /** What a client may send. */
    public static final Messages FROM_CLIENT = new Messages(
            List.of(Hello.CODEC, Ready.CODEC, Input.CODEC, Ping.CODEC, Leave.CODEC, Look.CODEC, Chat.CODEC));

    /** What a server may send, frames apart. */
    public static final Messages FROM_SERVER =
            new Messages(List.of(Welcome.CODEC, Notice.CODEC, Pong.CODEC, ChatLine.CODEC));

    private final List<MessageCodec<?>> codecs;
    private final MessageCodec<?>[] byId = new MessageCodec<?>[Protocol.FRAME_BIT];

    private Messages(List<MessageCodec<?>> codecs) {
        this.codecs = codecs;
        for (MessageCodec<?> codec : codecs) {
            if (byId[codec.id()] != null) {
                throw new IllegalStateException("message id " + codec.id() + " is taken twice");
            }
            byId[codec.id()] = codec;
        }
    }

    public List<MessageCodec<?>> codecs() {
        return codecs;
    }

    /**
     * Reads one whole message.
     *
     * @throws MalformedMessageException if it is none of this direction, truncated, too long or otherwise impossible
     */
    public Object read(byte[] bytes, int offset, int length) {
        BitReader in = new BitReader();
        in.wrap(bytes, offset, length);
        int id = in.readBits(8);
        MessageCodec<?> codec = id < byId.length ? byId[id] : null;
        if (codec == null) {
            throw new MalformedMessageException("there is no message " + id);
        }
        return codec.read(in);
    }

    /** Writes a message of this direction to a writer, which is cleared first. */
    public void write(Object message, BitWriter out) {
        for (MessageCodec<?> codec : codecs) {
            if (codec.type() == message.getClass()) {
                writeWith(codec, message, out);
                return;
            }
        }
        throw new IllegalArgumentException(message.getClass().getSimpleName() + " is not in this direction's registry");
    }

    @SuppressWarnings("unchecked") // the caller has compared the classes
    private static <M> void writeWith(MessageCodec<M> codec, Object message, BitWriter out) {
        codec.write((M) message, out);
    }
}
