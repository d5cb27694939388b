package dev.tickwire.server.match;

import dev.tickwire.game.ActionSink;
import dev.tickwire.game.SharedGame;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.replication.ResidualEncoder;

/** The first phase of a tick: players' controls become actions on the truth, in the order of their slots. */
final class InputPhase implements ActionSink {
    private final SharedGame game;
    private final WorldState truth;
    private final ResidualEncoder encoder;

    private int tick;
    private int avatarRow;

    InputPhase(SharedGame game, WorldState truth, ResidualEncoder encoder) {
        this.game = game;
        this.truth = truth;
        this.encoder = encoder;
    }

    void apply(Roster roster, int newTick) {
        tick = newTick;
        for (int slot = 0; slot < roster.slotsInUse(); slot++) {
            Player player = roster.player(slot);
            if (player.isPlaying()) {
                apply(player, roster);
            }
        }
    }

    private void apply(Player player, Roster roster) {
        InputQueue queue = player.inputs;
        queue.consume(tick);
        if (roster.isSilent(player, tick)) {
            queue.neutralise(game.neutralHeld(queue.held()));
        }
        encoder.noteInputs(player.slot, queue.consumedTotal(), queue.lateNow(), queue.lateSequence());
        avatarRow = truth.avatars().rowOf(player.slot);
        if (avatarRow != EntityTable.NO_ROW) {
            game.applyInput(truth, avatarRow, queue.held(), queue.edges(), tick, this);
        }
    }

    @Override
    public void act(int action, int argument) {
        game.applyAction(truth, avatarRow, action, argument, tick);
        encoder.noteAction(avatarRow, action, argument);
    }
}
