package dev.tickwire.game;

import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Visibility;
import java.util.List;

/** One avatar, slot 0, alone on a map, and its controls; for looking closely at what a tick does. */
public final class GameBench {
    private final SharedGame game;
    private final WorldState world;
    private final RecordedActions actions = new RecordedActions();
    private int tick;

    public GameBench(GameType type, TileMap map, int x, int y) {
        game = type.on(map);
        world = new WorldState(game.schema());
        game.placeAvatar(world, world.avatars().spawn(0, 0), x, y);
        for (EntityType entityType : game.schema().types()) {
            if (entityType.visibility() == Visibility.OWNER) {
                world.table(entityType.index()).spawn(0, 0);
            }
        }
    }

    /** One tick; returns the actions that the controls came to in it. */
    public List<List<Integer>> step(int held, int edges) {
        actions.actions().clear();
        tick++;
        game.applyInput(world, 0, held, edges, tick, actions.carriedOutBy(game, world, 0, tick));
        for (int type = 0; type < world.typeCount(); type++) {
            game.advance(world.table(type), 0, world.table(type).size(), tick);
        }
        world.sweep();
        return List.copyOf(actions.actions());
    }

    public void steps(int count, int held) {
        for (int i = 0; i < count; i++) {
            step(held, 0);
        }
    }

    public SharedGame game() {
        return game;
    }

    public WorldState world() {
        return world;
    }

    public EntityTable table(int type) {
        return world.table(type);
    }

    public int avatar(int field) {
        return world.avatars().get(0, field);
    }

    public int tick() {
        return tick;
    }
}
