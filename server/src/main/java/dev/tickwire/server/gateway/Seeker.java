package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/** Somebody for whom a match is being looked for; what he says is kept until there is one. */
final class Seeker implements MessageReceiver {
    /** A client says hello, and then waits. */
    private static final int MESSAGES_MAX = 4;

    private final Deque<Consumer<MessageReceiver>> said = new ArrayDeque<>();

    /** Sends him away if he cannot wait. */
    private final MessageReceiver sender;

    private MessageReceiver successor;
    private boolean gone;

    /**
     * A seeker who has said nothing yet.
     *
     * @param sender tells him why he must go, if he must
     */
    Seeker(MessageReceiver sender) {
        this.sender = sender;
    }

    /** Whether he still waits for a match. */
    boolean isWaiting() {
        return successor == null && !gone;
    }

    /** He is somebody else's business from now on. */
    void becomes(MessageReceiver other) {
        successor = other;
        for (Consumer<MessageReceiver> message = said.poll(); message != null; message = said.poll()) {
            message.accept(other);
        }
    }

    @Override
    public void binary(byte[] bytes, int offset, int length, long nowNanos) {
        if (successor != null) {
            successor.binary(bytes, offset, length, nowNanos);
        } else {
            byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
            keep(receiver -> receiver.binary(copy, 0, copy.length, nowNanos));
        }
    }

    @Override
    public void text(byte[] bytes, int offset, int length) {
        if (successor != null) {
            successor.text(bytes, offset, length);
        } else {
            byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
            keep(receiver -> receiver.text(copy, 0, copy.length));
        }
    }

    private void keep(Consumer<MessageReceiver> message) {
        if (said.size() < MESSAGES_MAX) {
            said.add(message);
        } else {
            violated(Violation.TOO_MANY_FRAMES);
        }
    }

    @Override
    public void violated(Violation violation) {
        if (successor == null) {
            said.clear();
            successor = sender;
        }
        successor.violated(violation);
    }

    @Override
    public void notice(Notice notice) {
        if (successor != null) {
            successor.notice(notice);
        }
    }

    @Override
    public void timePassed() {
        if (successor != null) {
            successor.timePassed();
        }
    }

    @Override
    public void closed() {
        gone = true;
        if (successor != null) {
            successor.closed();
        }
    }
}
