package dev.tickwire.game;

import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;
import java.util.function.UnaryOperator;

/** Hands everything on to another game, so that a test can look at one thing, or break it. */
public class DelegatingGame implements SharedGame {
    private final SharedGame original;

    protected DelegatingGame(SharedGame original) {
        this.original = original;
    }

    /** A type like another whose games are wrapped. */
    public static GameType wrapping(GameType type, UnaryOperator<SharedGame> wrapper) {
        return new GameType() {
            @Override
            public String name() {
                return type.name();
            }

            @Override
            public SharedGame on(TileMap map) {
                return wrapper.apply(type.on(map));
            }
        };
    }

    @Override
    public Schema schema() {
        return original.schema();
    }

    @Override
    public TileMap map() {
        return original.map();
    }

    @Override
    public ViewExtent viewExtent() {
        return original.viewExtent();
    }

    @Override
    public int cellSizeUnits() {
        return original.cellSizeUnits();
    }

    @Override
    public int neutralHeld(int held) {
        return original.neutralHeld(held);
    }

    @Override
    public void placeAvatar(WorldState world, int avatarRow, int xUnits, int yUnits) {
        original.placeAvatar(world, avatarRow, xUnits, yUnits);
    }

    @Override
    public void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink) {
        original.applyInput(world, avatarRow, held, edges, tick, sink);
    }

    @Override
    public void applyAction(WorldState world, int avatarRow, int action, int argument, int tick) {
        original.applyAction(world, avatarRow, action, argument, tick);
    }

    @Override
    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
        original.advance(table, fromRow, toRow, tick);
    }
}
