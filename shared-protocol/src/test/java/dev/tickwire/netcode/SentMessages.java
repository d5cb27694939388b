package dev.tickwire.netcode;

import dev.tickwire.message.Messages;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a session sends, read as the server would. */
final class SentMessages implements Outbox {
    private final List<Object> messages = new ArrayList<>();

    /** All that was sent since the last call. */
    List<Object> take() {
        List<Object> taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        messages.add(Messages.FROM_CLIENT.read(bytes, offset, length));
    }

    @Override
    public void close(int code, String reason) {
        throw new AssertionError("closed with " + code + ": " + reason);
    }
}
