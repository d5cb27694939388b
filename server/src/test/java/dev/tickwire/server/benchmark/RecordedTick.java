package dev.tickwire.server.benchmark;

import dev.tickwire.game.SharedGame;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.replication.ResidualEncoder;
import java.util.ArrayList;
import java.util.List;

/** All that the encoder is shown of one tick, kept so that it can be shown again and again. */
final class RecordedTick {
    private final int tick;

    /** The world at the end of the tick before. */
    private final WorldState before;

    /** With the actions carried out, and stepped. */
    private final WorldState foreseen;

    /** With what the rules did, and not swept yet. */
    private final WorldState after;

    private final List<Action> actions = new ArrayList<>();

    RecordedTick(int tick, WorldState truth) {
        this.tick = tick;
        before = copyOf(truth);
        foreseen = new WorldState(truth.schema());
        after = new WorldState(truth.schema());
    }

    void acted(int avatarRow, int action, int argument) {
        actions.add(new Action(avatarRow, action, argument));
    }

    void foreseen(WorldState truth) {
        foreseen.copyFrom(truth);
    }

    void ended(WorldState truth) {
        after.copyFrom(truth);
    }

    /** Encodes the tick. The truth that the encoder reads goes through the tick once more, by copies. */
    void encode(ResidualEncoder encoder, SharedGame game, WorldState truth, PublishedFrame frame) {
        truth.copyFrom(before);
        encoder.begin(frame, tick, 0);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            game.applyAction(truth, action.avatarRow, action.action, action.argument, tick);
            encoder.noteAction(action.avatarRow, action.action, action.argument);
        }
        truth.copyFrom(foreseen);
        encoder.foresee();
        truth.copyFrom(after);
        encoder.encode();
    }

    /** The copies of {@link #encode} alone. */
    void copy(WorldState truth) {
        truth.copyFrom(before);
        truth.copyFrom(foreseen);
        truth.copyFrom(after);
    }

    private static WorldState copyOf(WorldState world) {
        WorldState copy = new WorldState(world.schema());
        copy.copyFrom(world);
        return copy;
    }

    /** What one avatar did. */
    private record Action(int avatarRow, int action, int argument) {}
}
