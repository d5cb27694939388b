package dev.tickwire.server.gateway;

import java.util.concurrent.atomic.AtomicReference;

/** What those who make and end matches know of one, whatever the server says. Thread safe. */
final class ListedMatch {
    private final String id;
    private final boolean isPrivate;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    /** How far it is. */
    enum State {
        RUNNING,
        /** Somebody has asked for its end and has no answer yet. */
        ENDING,
        ENDED
    }

    ListedMatch(String id, boolean isPrivate) {
        this.id = id;
        this.isPrivate = isPrivate;
    }

    String id() {
        return id;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    State state() {
        return state.get();
    }

    boolean isRunning() {
        return state.get() == State.RUNNING;
    }

    /** Whether the caller is the one to end it. */
    boolean beginEnd() {
        return state.compareAndSet(State.RUNNING, State.ENDING);
    }

    void ended() {
        state.set(State.ENDED);
    }
}
