package dev.tickwire.bot.measure;

import dev.tickwire.message.Protocol;
import java.util.Map;
import java.util.TreeMap;

/** Counts messages of one direction, and their payload, by their kind. Not thread safe. */
public final class Traffic {
    private static final String[] FROM_SERVER = {"other", "welcome", "notice", "pong", "batch", "chat line", "frame"};
    private static final String[] FROM_CLIENT = {"other", "hello", "ready", "input", "ping", "leave", "look", "chat"};
    private static final int OTHER = 0;

    private final String[] kinds;
    private final int frameKind;
    private final long[] messages;
    private final long[] bytes;

    private Traffic(String[] kinds, int frameKind) {
        this.kinds = kinds;
        this.frameKind = frameKind;
        messages = new long[kinds.length];
        bytes = new long[kinds.length];
    }

    /** For what bots receive. */
    static Traffic fromServer() {
        return new Traffic(FROM_SERVER, FROM_SERVER.length - 1);
    }

    /** For what bots send. */
    static Traffic fromClient() {
        return new Traffic(FROM_CLIENT, OTHER);
    }

    /** Counts a message, whose kind its first byte tells. */
    public void count(int firstByte, int length) {
        int kind = kindOf(firstByte);
        messages[kind]++;
        bytes[kind] += length;
    }

    /** Of all messages together. */
    public long bytes() {
        return sum(bytes);
    }

    /** All messages together. */
    public long messages() {
        return sum(messages);
    }

    /** Payload by kind, without kinds of which there was none. */
    public Map<String, Long> bytesByKind() {
        Map<String, Long> byKind = new TreeMap<>();
        for (int kind = 0; kind < kinds.length; kind++) {
            if (messages[kind] > 0) {
                byKind.put(kinds[kind], bytes[kind]);
            }
        }
        return byKind;
    }

    void add(Traffic other) {
        for (int kind = 0; kind < kinds.length; kind++) {
            messages[kind] += other.messages[kind];
            bytes[kind] += other.bytes[kind];
        }
    }

    void reset() {
        for (int kind = 0; kind < kinds.length; kind++) {
            messages[kind] = 0;
            bytes[kind] = 0;
        }
    }

    private int kindOf(int firstByte) {
        if ((firstByte & Protocol.FRAME_BIT) != 0) {
            return frameKind;
        }
        return firstByte < kinds.length && firstByte != frameKind ? firstByte : OTHER;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
