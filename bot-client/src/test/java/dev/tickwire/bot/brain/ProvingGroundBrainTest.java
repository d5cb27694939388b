package dev.tickwire.bot.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.math.Angle16;
import dev.tickwire.replica.WorldState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The inputs of the benchmark's workload. */
class ProvingGroundBrainTest {
    private static final int INPUTS = 9_000;

    @Test
    void itFiresInEveryThirtiethInput() {
        List<Integer> shots = new ArrayList<>();
        Brain brain = brain(AimStyle.STRAIGHT, 1);
        Controls controls = new Controls();
        for (int tick = 0; tick < INPUTS; tick++) {
            brain.step(new Blind(tick, 3), controls);
            if (controls.takeEdges() != 0) {
                shots.add(tick);
            }
        }
        assertEquals(INPUTS / 30, shots.size());
        for (int i = 1; i < shots.size(); i++) {
            assertEquals(30, shots.get(i) - shots.get(i - 1));
        }
    }

    @Test
    void shotsOfManySlotsAreSpreadOverTheSecond() {
        Set<Integer> firstShots = new HashSet<>();
        for (int slot = 0; slot < 30; slot++) {
            Brain brain = brain(AimStyle.STRAIGHT, slot);
            Controls controls = new Controls();
            int tick = 0;
            while (controls.takeEdges() == 0) {
                brain.step(new Blind(tick++, slot), controls);
            }
            firstShots.add(tick);
        }
        assertEquals(30, firstShots.size());
    }

    @Test
    void itTurnsAfterFifteenToFortyFiveInputs() {
        Brain brain = brain(AimStyle.STRAIGHT, 5);
        Controls controls = new Controls();
        Set<Integer> intervals = new HashSet<>();
        int lastTurn = 0;
        int angle = -1;
        for (int tick = 0; tick < 20 * INPUTS; tick++) {
            brain.step(new Blind(tick, 0), controls);
            assertTrue(ProvingGroundControls.isWalking(controls.held()));
            int next = ProvingGroundControls.angle(controls.held());
            if (next != angle && tick > 0) {
                if (lastTurn > 0) {
                    intervals.add(tick - lastTurn);
                }
                lastTurn = tick;
            }
            angle = next;
        }
        assertEquals(31, intervals.size(), "lengths of straight walks: " + intervals);
        assertTrue(intervals.stream().allMatch(ticks -> ticks >= 15 && ticks <= 45), intervals.toString());
    }

    @Test
    void aMouseTurnsALittleInEveryTick() {
        Brain brain = brain(AimStyle.MOUSE, 5);
        Controls controls = new Controls();
        brain.step(new Blind(0, 0), controls);
        int angle = ProvingGroundControls.angle(controls.held());
        int right = 0;
        for (int tick = 1; tick < INPUTS; tick++) {
            brain.step(new Blind(tick, 0), controls);
            int next = ProvingGroundControls.angle(controls.held());
            int turn = Angle16.difference(angle, next);
            assertNotEquals(0, turn);
            assertTrue(Math.abs(turn) < 650, "a turn of " + turn);
            right += turn > 0 ? 1 : 0;
            angle = next;
        }
        assertTrue(right > INPUTS / 4 && right < INPUTS * 3 / 4, right + " turns of " + INPUTS + " to the right");
    }

    private static Brain brain(AimStyle aimStyle, int seed) {
        return new Brains(new BrainOptions(Optional.empty(), aimStyle)).forGame("provingground", seed);
    }

    /** A view that shows nothing: the workload does not depend on what happens. */
    private record Blind(int tick, int slot) implements WorldView {
        @Override
        public SharedGame game() {
            throw new AssertionError("looks at the game");
        }

        @Override
        public WorldState world() {
            throw new AssertionError("looks at the world");
        }
    }
}
