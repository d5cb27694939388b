package dev.tickwire.server.overload;

import java.util.concurrent.atomic.LongAdder;

/** On which step the server is, for those who act by it, and what they did for it. Thread safe; reading costs next to nothing. */
public final class LoadState {
    private final LongAdder refusedJoins = new LongAdder();
    private final LongAdder dismissedBots = new LongAdder();
    private volatile LoadStep step = LoadStep.NORMAL;

    public LoadStep step() {
        return step;
    }

    /** Whether what a step asks for is to be done now. */
    public boolean includes(LoadStep other) {
        return step.includes(other);
    }

    public void moveTo(LoadStep newStep) {
        step = newStep;
    }

    /** Somebody new was not let in. */
    public void countRefusedJoin() {
        refusedJoins.increment();
    }

    /** A bot that filled a match was asked to leave. */
    public void countDismissedBot() {
        dismissedBots.increment();
    }

    public long refusedJoins() {
        return refusedJoins.sum();
    }

    public long dismissedBots() {
        return dismissedBots.sum();
    }
}
