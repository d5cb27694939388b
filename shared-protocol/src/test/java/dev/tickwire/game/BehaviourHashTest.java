package dev.tickwire.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.game.skirmish.SkirmishType;
import dev.tickwire.replica.EntityTable;
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
        assertEquals(BehaviourHash.of(new SkirmishType()), BehaviourHash.of(stumbling(0)));
        assertNotEquals(BehaviourHash.of(new SkirmishType()), BehaviourHash.of(stumbling(1)));
    }

    /** Skirmish, every 100th tick of which lasts longer by some steps. */
    private static GameType stumbling(int extraSteps) {
        return DelegatingGame.wrapping(new SkirmishType(), original -> new DelegatingGame(original) {
            @Override
            public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                int steps = tick % 100 == 0 ? 1 + extraSteps : 1;
                for (int i = 0; i < steps; i++) {
                    super.advance(table, fromRow, toRow, tick);
                }
            }
        });
    }
}
