package dev.tickwire.game.skirmish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.Angle16;
import org.junit.jupiter.api.Test;

class SkirmishControlsTest {
    @Test
    void aHeldStateGivesBackWhatItWasMadeOf() {
        for (int direction = 0; direction <= SkirmishControls.DIRECTIONS; direction++) {
            for (int aim = 0; aim < 1024; aim += 31) {
                int held = SkirmishControls.held(direction, aim, (aim & 1) != 0);
                assertEquals(direction, SkirmishControls.direction(held));
                assertEquals(aim, SkirmishControls.aim(held));
                assertEquals((aim & 1) != 0, SkirmishControls.isFiring(held));
                assertEquals(0, held >>> SkirmishControls.HELD_BITS);
            }
        }
    }

    @Test
    void bitsThatAreNoDirectionCountAsNone() {
        for (int bits = SkirmishControls.DIRECTIONS + 1; bits < 32; bits++) {
            assertEquals(SkirmishControls.NO_DIRECTION, SkirmishControls.direction(bits));
        }
    }

    @Test
    void theNearestDirectionIsAtMostHalfAStepAway() {
        for (int angle = 0; angle < Angle16.FULL_TURN; angle++) {
            int direction = SkirmishControls.directionNearest(angle);
            assertTrue(direction >= 1 && direction <= SkirmishControls.DIRECTIONS);
            int error = Angle16.difference(SkirmishControls.angleOfDirection(direction), angle);
            assertTrue(Math.abs(error) <= Angle16.FULL_TURN / SkirmishControls.DIRECTIONS / 2 + 1, "angle " + angle);
        }
    }

    @Test
    void theEightDirectionsOfTheKeysAreExact() {
        for (int eighth = 0; eighth < 8; eighth++) {
            int angle = eighth * Angle16.FULL_TURN / 8;
            assertEquals(angle, SkirmishControls.angleOfDirection(SkirmishControls.directionNearest(angle)));
        }
    }

    @Test
    void theNearestAimIsAtMostHalfAStepAway() {
        for (int angle = 0; angle < Angle16.FULL_TURN; angle++) {
            int aim = SkirmishControls.aimNearest(angle);
            assertTrue(aim >= 0 && aim < 1024);
            assertTrue(Math.abs(Angle16.difference(SkirmishControls.angleOfAim(aim), angle)) <= 32, "angle " + angle);
        }
    }
}
