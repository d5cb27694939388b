package dev.tickwire.bot.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.provingground.ProvingGroundControls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The inputs of the benchmark's workload. */
class ProvingGroundBrainTest {
    private static final int INPUTS = 9_000;

    /** From one heading of a mouse to the next: 10 of 16 bits. */
    private static final int MOUSE_STEP_ANGLE = 64;

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
    void aMousesHeadingIsCoarseAndChangesInAThirdOfTheTicks() {
        Brain brain = brain(AimStyle.MOUSE, 5);
        Controls controls = new Controls();
        brain.step(new Blind(0, 0), controls);
        int angle = ProvingGroundControls.angle(controls.held());
        int changes = 0;
        for (int tick = 1; tick < INPUTS; tick++) {
            brain.step(new Blind(tick, 0), controls);
            int next = ProvingGroundControls.angle(controls.held());
            assertEquals(0, next % MOUSE_STEP_ANGLE, "heading " + next);
            changes += next == angle ? 0 : 1;
            angle = next;
        }
        int percent = 100 * changes / INPUTS;
        assertTrue(percent > 25 && percent < 40, "changes in " + percent + " % of the ticks");
    }

    @Test
    void aMousesHeadingIsUpToDateInTheTickOfAShot() {
        Brain brain = brain(AimStyle.MOUSE, 7);
        Controls controls = new Controls();
        int angle = 0;
        int changesWithShots = 0;
        int shots = 0;
        for (int tick = 0; tick < INPUTS; tick++) {
            brain.step(new Blind(tick, 0), controls);
            int next = ProvingGroundControls.angle(controls.held());
            if (controls.takeEdges() != 0) {
                shots++;
                changesWithShots += next == angle ? 0 : 1;
            }
            angle = next;
        }
        assertTrue(changesWithShots > shots * 8 / 10, changesWithShots + " changes with " + shots + " shots");
    }

    @Test
    void straightWalksHaveHeadingsOfSixteenBits() {
        Brain brain = brain(AimStyle.STRAIGHT, 5);
        Controls controls = new Controls();
        Set<Integer> lowBits = new HashSet<>();
        for (int tick = 0; tick < 10 * INPUTS; tick++) {
            brain.step(new Blind(tick, 0), controls);
            lowBits.add(ProvingGroundControls.angle(controls.held()) % MOUSE_STEP_ANGLE);
        }
        assertEquals(MOUSE_STEP_ANGLE, lowBits.size());
    }

    private static Brain brain(AimStyle aimStyle, int seed) {
        return new Brains(new BrainOptions(Optional.empty(), aimStyle)).forGame("provingground", seed);
    }
}
