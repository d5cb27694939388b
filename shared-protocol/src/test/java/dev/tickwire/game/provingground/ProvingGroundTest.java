package dev.tickwire.game.provingground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tickwire.game.GameBench;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvingGroundTest {
    private static final int SIDE_UNITS = 8000 * 16;
    private static final int MIDDLE = SIDE_UNITS / 2;

    private final GameBench bench = benchAt(MIDDLE, MIDDLE);

    @Test
    void anAvatarStandsStillBeforeItsFirstInput() {
        bench.steps(30, 0);
        assertEquals(MIDDLE, bench.avatar(EntityType.X));
        assertEquals(MIDDLE, bench.avatar(EntityType.Y));
    }

    @Test
    void theFirstInputSetsItGoingEvenInTheDirectionItFaces() {
        assertEquals(List.of(List.of(ProvingGroundSchema.TURN, 0)), bench.step(ProvingGroundControls.walk(0), 0));
        assertEquals(MIDDLE + 128, bench.avatar(EntityType.X));
    }

    @Test
    void itWalks240PixelsInASecond() {
        bench.steps(30, ProvingGroundControls.walk(Angle16.QUARTER_TURN));
        assertEquals(MIDDLE, bench.avatar(EntityType.X));
        assertEquals(MIDDLE + 240 * 16, bench.avatar(EntityType.Y));
    }

    @Test
    void everyDirectionIsWalkedWithTheSameSpeedToOneUnit() {
        for (int angle = 0; angle < Angle16.FULL_TURN; angle += 77) {
            GameBench walk = benchAt(MIDDLE, MIDDLE);
            walk.step(ProvingGroundControls.walk(angle), 0);
            double speed = Math.hypot(walk.avatar(EntityType.X) - MIDDLE, walk.avatar(EntityType.Y) - MIDDLE);
            assertEquals(128, speed, 1, "angle " + angle);
        }
    }

    @Test
    void walkingOnAsksForNothing() {
        bench.step(ProvingGroundControls.walk(5000), 0);
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(), bench.step(ProvingGroundControls.walk(5000), 0));
        }
    }

    @Test
    void theEdgeOfTheWorldStopsAnAvatar() {
        GameBench atEdge = benchAt(SIDE_UNITS - 100, 100);
        atEdge.steps(3, ProvingGroundControls.walk(-Angle16.QUARTER_TURN / 2));
        assertEquals(SIDE_UNITS - 1, atEdge.avatar(EntityType.X));
        assertEquals(0, atEdge.avatar(EntityType.Y));
    }

    @Test
    void aSilentPlayersAvatarWalksOn() {
        int held = ProvingGroundControls.walk(100);
        assertEquals(held, bench.game().neutralHeld(held));
    }

    @Test
    void aShotIsFirstSeenWhereItWasFired() {
        bench.step(ProvingGroundControls.walk(0), 0);
        int x = bench.avatar(EntityType.X);
        assertEquals(
                List.of(List.of(ProvingGroundSchema.SHOT, 0)),
                bench.step(ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE));
        EntityTable shots = bench.table(ProvingGroundSchema.PROJECTILE);
        assertEquals(1, shots.size());
        assertEquals(x, shots.get(0, EntityType.X));
    }

    @Test
    void aShotMoves900PixelsInASecondAndEndsWithIt() {
        bench.step(ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE);
        EntityTable shots = bench.table(ProvingGroundSchema.PROJECTILE);
        bench.steps(29, ProvingGroundControls.walk(0));
        assertEquals(1, shots.size());
        assertEquals(MIDDLE + 29 * 30 * 16, shots.get(0, EntityType.X));
        bench.step(ProvingGroundControls.walk(0), 0);
        assertEquals(0, shots.size());
    }

    @Test
    void aShotEndsAtTheEdgeOfTheWorld() {
        GameBench atEdge = benchAt(1000, MIDDLE);
        atEdge.step(ProvingGroundControls.walk(Angle16.HALF_TURN), ProvingGroundControls.FIRE_EDGE);
        atEdge.steps(2, ProvingGroundControls.walk(Angle16.HALF_TURN));
        assertEquals(1, atEdge.table(ProvingGroundSchema.PROJECTILE).size());
        atEdge.steps(1, ProvingGroundControls.walk(Angle16.HALF_TURN));
        assertEquals(0, atEdge.table(ProvingGroundSchema.PROJECTILE).size());
    }

    @Test
    void aShotsIdTellsItsShooterAndIsFreeAgainWhenItComesBack() {
        for (int tick = 0; tick < 100; tick++) {
            assertEquals(4095, ProvingGround.shooterSlot(ProvingGround.projectileId(4095, tick)));
        }
        for (int i = 0; i < 100; i++) {
            bench.step(ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE);
        }
        assertEquals(30, bench.table(ProvingGroundSchema.PROJECTILE).size());
    }

    @Test
    void aWorldTooLargeForItsCoordinatesIsRefused() {
        TileMap large = TileMap.open(ProvingGroundSchema.SIDE_UNITS_MAX + 1, 1000);
        assertThrows(IllegalArgumentException.class, () -> new ProvingGround(large));
    }

    private static GameBench benchAt(int x, int y) {
        return new GameBench(new ProvingGroundType(), TileMap.open(SIDE_UNITS, SIDE_UNITS), x, y);
    }
}
