package dev.tickwire.bot.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.catalog.Brains;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bots are there for, whatever the game. */
class BehaviourTest {
    private static final int TICKS = 60 * 30;
    private static final int BOTS = 6;

    @Test
    void peacefulBotsGoAboutAndNeverShoot() {
        SkirmishPit fighting = pit(Behaviour.USUAL);
        SkirmishPit peaceful = pit(Behaviour.PEACEFUL);
        int[] startX = new int[BOTS];
        boolean[] moved = new boolean[BOTS];
        for (int slot = 0; slot < BOTS; slot++) {
            startX[slot] = peaceful.x(slot);
        }
        for (int i = 0; i < TICKS; i++) {
            fighting.step();
            peaceful.step();
            for (int slot = 0; slot < BOTS; slot++) {
                moved[slot] |= Math.abs(peaceful.x(slot) - startX[slot]) > 1_000;
            }
        }
        for (int slot = 0; slot < BOTS; slot++) {
            assertTrue(fighting.shots[slot] > 0, "the fighter of slot " + slot + " never shot");
            assertEquals(0, peaceful.shots[slot], "shots of slot " + slot);
            assertTrue(moved[slot], "slot " + slot + " stayed where it was");
        }
    }

    @Test
    void idleBotsTouchNothing() {
        SkirmishPit pit = pit(Behaviour.IDLE);
        for (int i = 0; i < TICKS; i++) {
            pit.step();
            for (int slot = 0; slot < BOTS; slot++) {
                assertEquals(0, pit.controls(slot).held());
            }
        }
    }

    @Test
    void peacefulBotsOfTheBenchmarkWalkAndNeverShoot() {
        Brain brain = new Brains(BrainOptions.DEFAULT).forGame("provingground", 3, Behaviour.PEACEFUL);
        Brain fighter = new Brains(BrainOptions.DEFAULT).forGame("provingground", 3);
        Controls controls = new Controls();
        Controls fighters = new Controls();
        int shots = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            brain.step(new Blind(tick, 0), controls);
            fighter.step(new Blind(tick, 0), fighters);
            assertEquals(0, controls.takeEdges());
            assertEquals(fighters.held(), controls.held());
            shots += fighters.takeEdges() == 0 ? 0 : 1;
        }
        assertEquals(TICKS / 30, shots);
    }

    private static SkirmishPit pit(Behaviour behaviour) {
        Brains brains = new Brains(BrainOptions.DEFAULT);
        List<Brain> players = new ArrayList<>();
        for (int slot = 0; slot < BOTS; slot++) {
            players.add(brains.forGame("skirmish", slot, behaviour));
        }
        return new SkirmishPit(players);
    }
}
