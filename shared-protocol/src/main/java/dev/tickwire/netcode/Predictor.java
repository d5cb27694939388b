package dev.tickwire.netcode;

import dev.tickwire.game.ActionSink;
import dev.tickwire.game.SharedGame;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Visibility;

/**
 * The own avatar, ahead of the server: a copy of what the newest frame proves, on which the inputs that the server has not
 * consumed yet are carried out by the very code that the server will use. Also holds what the own avatar has fired since.
 */
public final class Predictor implements ActionSink {
    /** Prediction stops this far from what is proven; the connection is about to be given up then. */
    private static final int TICKS_AHEAD_MAX = 160;

    private static final int REMEMBERED_TICKS = 256;

    private final SharedGame game;
    private final int slot;
    private final InputHistory inputs;
    private final SessionStatistics statistics;
    private final WorldState world;
    private final WorldState ahead;
    private final int[] rememberedTicks = new int[REMEMBERED_TICKS];
    private final int[] rememberedBirths = new int[REMEMBERED_TICKS];
    private final int[] rememberedXs = new int[REMEMBERED_TICKS];
    private final int[] rememberedYs = new int[REMEMBERED_TICKS];

    private int tick;
    private int baseTick;
    private int held;
    private int usedSequence;

    /** What an action changes, and whose it is: of meaning while controls are carried out. */
    private WorldState steppedWorld;

    private int steppedTick;
    private int avatarRow;

    Predictor(SharedGame game, int slot, InputHistory inputs, SessionStatistics statistics) {
        this.game = game;
        this.slot = slot;
        this.inputs = inputs;
        this.statistics = statistics;
        world = new WorldState(game.schema());
        ahead = new WorldState(game.schema());
    }

    /**
     * The own avatar, the own owner-only rows and what was fired since the last frame, at the end of {@link #tick()}. To be
     * read only; it is made anew with every frame.
     */
    public WorldState world() {
        return world;
    }

    /** The tick that the world shows the end of. */
    public int tick() {
        return tick;
    }

    /** Row of the own avatar in {@code world().avatars()}, or {@link EntityTable#NO_ROW} while there is none. */
    public int ownRow() {
        return world.avatars().rowOf(slot);
    }

    /** Starts again from a frame and carries out what the server has not consumed yet, up to a tick. */
    void rebase(ClientReplica replica, int toTick) {
        baseTick = replica.baseTick();
        compare(replica.world().avatars());
        world.clear();
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable source = replica.world().table(type);
            boolean own = type == game.schema().avatarType() || source.type().visibility() == Visibility.OWNER;
            int row = own ? source.rowOf(slot) : EntityTable.NO_ROW;
            if (row != EntityTable.NO_ROW) {
                world.table(type).spawnCopy(source, row);
            }
        }
        tick = baseTick;
        held = inputs.consumedHeld();
        usedSequence = inputs.consumedSequence();
        advanceTo(toTick);
    }

    /** Predicts up to a tick whose controls are known by now. */
    void advanceTo(int toTick) {
        while (tick < toTick && tick - baseTick < TICKS_AHEAD_MAX) {
            tick++;
            step();
            remember();
        }
    }

    /**
     * What the tick after {@link #tick()} is going to be if its controls are taken as they are now. For the picture; nothing
     * is remembered of it.
     */
    WorldState anticipate(int heldNow, int edgesNow) {
        int edges = edgesNow;
        int next = inputs.nextDue(usedSequence + 1, tick + 1);
        while (next != 0) {
            edges |= inputs.edges(next);
            next = inputs.nextDue(next + 1, tick + 1);
        }
        ahead.copyFrom(world);
        carryOut(ahead, heldNow, edges, tick + 1);
        return ahead;
    }

    @Override
    public void act(int action, int argument) {
        game.applyAction(steppedWorld, avatarRow, action, argument, steppedTick);
    }

    private void step() {
        int edges = 0;
        int next = inputs.nextDue(usedSequence + 1, tick);
        while (next != 0) {
            held = inputs.held(next);
            edges |= inputs.edges(next);
            usedSequence = next;
            next = inputs.nextDue(usedSequence + 1, tick);
        }
        carryOut(world, held, edges, tick);
    }

    private void carryOut(WorldState target, int targetHeld, int edges, int targetTick) {
        steppedWorld = target;
        steppedTick = targetTick;
        avatarRow = target.avatars().rowOf(slot);
        if (avatarRow != EntityTable.NO_ROW) {
            game.applyInput(target, avatarRow, targetHeld, edges, targetTick, this);
        }
        game.advanceAll(target, targetTick);
        target.sweep();
    }

    private void remember() {
        int row = ownRow();
        int at = tick % REMEMBERED_TICKS;
        rememberedTicks[at] = row == EntityTable.NO_ROW ? 0 : tick;
        if (row != EntityTable.NO_ROW) {
            rememberedBirths[at] = world.avatars().birthTick(row);
            rememberedXs[at] = world.avatars().get(row, EntityType.X);
            rememberedYs[at] = world.avatars().get(row, EntityType.Y);
        }
    }

    /** Compares what was predicted for the frame's tick with what the frame says; normally they are equal. */
    private void compare(EntityTable avatars) {
        int at = baseTick % REMEMBERED_TICKS;
        int row = avatars.rowOf(slot);
        if (row == EntityTable.NO_ROW
                || rememberedTicks[at] != baseTick
                || rememberedBirths[at] != avatars.birthTick(row)) {
            return;
        }
        int errorX = Math.abs(avatars.get(row, EntityType.X) - rememberedXs[at]);
        int errorY = Math.abs(avatars.get(row, EntityType.Y) - rememberedYs[at]);
        statistics.predicted(Math.max(errorX, errorY));
    }
}
