package dev.tickwire.server.match;

import dev.tickwire.game.SharedGame;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.game.RulesWorld;

/** The world of a match as it truly is, and as its rules see it. Tick thread only, apart from {@link #shownTick}. */
final class MatchWorld implements RulesWorld {
    private final SharedGame game;
    private final Roster roster;
    private final int slotCount;
    private final CellGrid grid;
    private final WorldState truth;
    private final WorldState previous;
    private final SeededRandom random;

    private int tick;

    /** The same for whoever asks from another thread. */
    private volatile int shownTick;

    /**
     * An empty one.
     *
     * @param roster whose players' inputs tell how far back the rules look
     */
    MatchWorld(MatchSettings settings, SharedGame game, Roster roster) {
        this.game = game;
        this.roster = roster;
        slotCount = settings.maxPlayers();
        grid = CellGrid.of(game.map().widthUnits(), game.map().heightUnits(), game.cellSizeUnits());
        truth = new WorldState(game.schema());
        previous = new WorldState(game.schema());
        random = new SeededRandom(settings.seed());
    }

    /** Begins the next tick: what has been the truth until now is the world of the tick before. */
    void beginTick() {
        tick++;
        shownTick = tick;
        previous.copyFrom(truth);
    }

    /** The last tick that was begun; any thread. */
    int shownTick() {
        return shownTick;
    }

    CellGrid grid() {
        return grid;
    }

    int entityCount() {
        int count = 0;
        for (int type = 0; type < truth.typeCount(); type++) {
            count += truth.table(type).size();
        }
        return count;
    }

    @Override
    public WorldState truth() {
        return truth;
    }

    @Override
    public WorldState previous() {
        return previous;
    }

    @Override
    public SharedGame shared() {
        return game;
    }

    @Override
    public SeededRandom random() {
        return random;
    }

    @Override
    public int tick() {
        return tick;
    }

    @Override
    public int slotCount() {
        return slotCount;
    }

    @Override
    public int rewindQuarters(int slot) {
        return roster.player(slot).inputs.rewindQuarters();
    }
}
