package dev.tickwire.game;

import dev.tickwire.replica.WorldState;
import java.util.ArrayList;
import java.util.List;

/** The actions that controls came to, in order, each as {@code [action, argument]}. */
public final class RecordedActions {
    private final List<List<Integer>> actions = new ArrayList<>();

    public List<List<Integer>> actions() {
        return actions;
    }

    public void record(int action, int argument) {
        actions.add(List.of(action, argument));
    }

    /** A sink that records each action and carries it out. */
    public ActionSink carriedOutBy(SharedGame game, WorldState world, int avatarRow, int tick) {
        return (action, argument) -> {
            record(action, argument);
            game.applyAction(world, avatarRow, action, argument, tick);
        };
    }
}
