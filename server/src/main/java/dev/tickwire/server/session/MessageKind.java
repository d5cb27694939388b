package dev.tickwire.server.session;

import dev.tickwire.message.MessageCodec;
import dev.tickwire.message.Messages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Kinds of messages, for those who count them. */
public enum MessageKind {
    INPUT(true),
    HELLO(true),
    READY(true),
    PING(true),
    LEAVE(true),
    LOOK(true),
    CHAT(true),
    /** What no message of a client begins with. */
    UNKNOWN(true),
    /** A frame, or a batch of them. */
    FRAME(false),
    WELCOME(false),
    NOTICE(false),
    PONG(false),
    CHATLINE(false);

    static final int COUNT = values().length;

    private static final MessageKind[] RECEIVED_BY_ID = receivedById();
    private static final Map<Class<?>, MessageKind> SENT_BY_TYPE = sentByType();

    private final boolean fromClient;

    MessageKind(boolean fromClient) {
        this.fromClient = fromClient;
    }

    /** Whether clients send it, and not the server. */
    public boolean fromClient() {
        return fromClient;
    }

    /** What a client has sent, by the message's first byte. */
    static MessageKind received(byte firstByte) {
        return firstByte < 0 ? UNKNOWN : RECEIVED_BY_ID[firstByte];
    }

    /** What the server sends, frames apart. */
    static MessageKind sent(Object message) {
        return SENT_BY_TYPE.get(message.getClass());
    }

    private static MessageKind of(MessageCodec<?> codec) {
        return valueOf(codec.type().getSimpleName().toUpperCase(Locale.ROOT));
    }

    private static MessageKind[] receivedById() {
        MessageKind[] kinds = new MessageKind[Byte.MAX_VALUE + 1];
        Arrays.fill(kinds, UNKNOWN);
        for (MessageCodec<?> codec : Messages.FROM_CLIENT.codecs()) {
            kinds[codec.id()] = of(codec);
        }
        return kinds;
    }

    private static Map<Class<?>, MessageKind> sentByType() {
        Map<Class<?>, MessageKind> kinds = new HashMap<>();
        for (MessageCodec<?> codec : Messages.FROM_SERVER.codecs()) {
            kinds.put(codec.type(), of(codec));
        }
        return kinds;
    }
}
