package dev.tickwire.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishType;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BehaviourHashTest {
    @Test
    void everyGameHasItsOwnHashOfSixteenDigits() {
        Set<String> hashes = new HashSet<>();
        for (GameType game : GameCatalog.games()) {
            String hash = BehaviourHash.of(game);
            assertTrue(hash.matches("[0-9a-f]{16}"), hash);
            hashes.add(hash);
        }
        assertEquals(GameCatalog.games().size(), hashes.size());
    }

    @Test
    void theSameGameHasTheSameHashEachTime() {
        assertEquals(BehaviourHash.of(new SkirmishType()), BehaviourHash.of(new SkirmishType()));
    }

    @Test
    void aSlightlyOtherStepHasAnotherHash() {
        assertEquals(BehaviourHash.of(new SkirmishType()), BehaviourHash.of(skirmish(map -> new Changed(map, 0))));
        assertNotEquals(BehaviourHash.of(new SkirmishType()), BehaviourHash.of(skirmish(map -> new Changed(map, 1))));
    }

    private interface Binding {
        SharedGame on(TileMap map);
    }

    private static GameType skirmish(Binding binding) {
        return new GameType() {
            @Override
            public String name() {
                return "skirmish";
            }

            @Override
            public SharedGame on(TileMap map) {
                return binding.on(map);
            }
        };
    }

    /** Skirmish with a fault: every 300th tick lasts longer by some steps. */
    private record Changed(Skirmish original, int extraSteps) implements SharedGame {
        Changed(TileMap map, int extraSteps) {
            this(new Skirmish(map), extraSteps);
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
            int steps = tick % 300 == 0 ? 1 + extraSteps : 1;
            for (int i = 0; i < steps; i++) {
                original.advance(table, fromRow, toRow, tick);
            }
        }
    }
}
