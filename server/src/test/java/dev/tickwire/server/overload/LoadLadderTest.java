package dev.tickwire.server.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.OverloadSettings;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Up after three seconds, down after ten, on a clock that the test moves. */
class LoadLadderTest {
    private static final OverloadSettings SETTINGS = new OverloadSettings(70, 80, 90, 80, 3_000, 10_000, 2_000, 25, 50);

    private final LoadLadder ladder = new LoadLadder(SETTINGS);
    private long nowMillis;

    @Test
    void aLoadThatIsHighForAWhileGoesUpOneStepAfterTheOther() {
        pass(95, 2_900);
        assertEquals(LoadStep.NORMAL, ladder.step());
        pass(95, 200);
        assertEquals(LoadStep.SLOWER_FRAMES, ladder.step());
        pass(95, 2_800);
        assertEquals(LoadStep.SLOWER_FRAMES, ladder.step());
        pass(95, 300);
        assertEquals(LoadStep.NO_FILLING, ladder.step());
        pass(95, 3_100);
        assertEquals(LoadStep.NO_JOINS, ladder.step());
        pass(200, 60_000);
        assertEquals(LoadStep.NO_JOINS, ladder.step(), "there is no further step");
    }

    @Test
    void aLoadGoesNoFartherUpThanItsLimit() {
        pass(80, 60_000);
        assertEquals(LoadStep.NO_FILLING, ladder.step());
    }

    @Test
    void aShortPeakChangesNothing() {
        for (int i = 0; i < 20; i++) {
            pass(150, 2_000);
            pass(60, 100);
        }
        assertEquals(LoadStep.NORMAL, ladder.step());
    }

    @Test
    void betweenTheLimitAndItsReleaseNothingChanges() {
        pass(75, 3_100);
        assertEquals(LoadStep.SLOWER_FRAMES, ladder.step());
        pass(57, 60_000);
        assertEquals(LoadStep.SLOWER_FRAMES, ladder.step());
    }

    @Test
    void aLoadThatIsLowForLongerGoesDownOneStepAfterTheOther() {
        pass(95, 10_000);
        assertEquals(LoadStep.NO_JOINS, ladder.step());
        pass(10, 9_900);
        assertEquals(LoadStep.NO_JOINS, ladder.step());
        pass(10, 200);
        assertEquals(LoadStep.NO_FILLING, ladder.step());
        pass(10, 10_000);
        assertEquals(LoadStep.SLOWER_FRAMES, ladder.step());
        pass(10, 10_000);
        assertEquals(LoadStep.NORMAL, ladder.step());
        pass(0, 60_000);
        assertEquals(LoadStep.NORMAL, ladder.step());
    }

    @Test
    void eachStepIsLeftBelowALimitOfItsOwn() {
        pass(95, 10_000);
        // Below 80 % of 90, not below 80 % of 80.
        pass(70, 30_000);
        assertEquals(LoadStep.NO_FILLING, ladder.step());
    }

    @Test
    void aHigherStepIncludesTheLowerOnes() {
        assertTrue(LoadStep.NO_JOINS.includes(LoadStep.SLOWER_FRAMES));
        assertTrue(LoadStep.NO_FILLING.includes(LoadStep.NO_FILLING));
        assertFalse(LoadStep.SLOWER_FRAMES.includes(LoadStep.NO_FILLING));
    }

    private void pass(double loadPercent, int millis) {
        for (int passed = 0; passed < millis; passed += 100) {
            nowMillis += 100;
            ladder.update(loadPercent, TimeUnit.MILLISECONDS.toNanos(nowMillis));
        }
    }
}
