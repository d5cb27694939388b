package dev.tickwire.bot.swarm;

import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Predictor;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;

/**
 * What a bot sees of its replica: the others where the newest frame leads them to by now, itself where it will be. It is
 * only made when a brain looks.
 */
final class PredictedView implements WorldView {
    /** Nobody guesses farther ahead than this of what the newest frame has shown. */
    private static final int GUESSED_TICKS_MAX = 12;

    private final ClientSession session;
    private WorldState world;
    private int tick;
    private boolean fresh;

    PredictedView(ClientSession session) {
        this.session = session;
    }

    /** Moves on to a tick; what was seen before is out of date. */
    void moveTo(int newTick) {
        tick = newTick;
        fresh = false;
    }

    /** How many ticks before a tick the others are seen, who are not guessed as far as that. */
    int lagTicksAt(int laterTick) {
        return laterTick - Math.min(tick, session.replica().baseTick() + GUESSED_TICKS_MAX);
    }

    @Override
    public SharedGame game() {
        return session.game();
    }

    @Override
    public int tick() {
        return tick;
    }

    @Override
    public int slot() {
        return session.slot();
    }

    @Override
    public WorldState world() {
        if (!fresh) {
            fresh = true;
            refresh();
        }
        return world;
    }

    private void refresh() {
        ClientReplica replica = session.replica();
        if (world == null) {
            world = new WorldState(replica.world().schema());
        }
        world.copyFrom(replica.world());
        int last = Math.min(tick, replica.baseTick() + GUESSED_TICKS_MAX);
        for (int next = replica.baseTick() + 1; next <= last; next++) {
            replica.advanceSilently(world, next);
        }
        showOwnAvatarAsPredicted();
    }

    private void showOwnAvatarAsPredicted() {
        Predictor predictor = session.predictor();
        EntityTable avatars = world.avatars();
        int row = avatars.rowOf(session.slot());
        int predictedRow = predictor.ownRow();
        if (row == EntityTable.NO_ROW || predictedRow == EntityTable.NO_ROW) {
            return;
        }
        EntityTable predicted = predictor.world().avatars();
        for (int field = 0; field < avatars.type().fieldCount(); field++) {
            avatars.set(row, field, predicted.get(predictedRow, field));
        }
    }
}
