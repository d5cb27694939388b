package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;
import org.junit.jupiter.api.Test;

/** What a hand points at is sent coarsely, late enough to be cheap and soon enough to be right. */
class AimSamplerTest {
    private static final int BITS = 10;
    private static final int STEP_ANGLE = Angle16.FULL_TURN >> BITS;
    private static final int ANGLE_PER_DEGREE = 182;
    private static final int HANDS = 200;
    private static final int HAND_TICKS = 3_000;

    /** The slowest to arrive is a hand that stopped just outside of the deadband. */
    private static final int SETTLE_TICKS_MAX = AimSampler.LAG_ANGLE_TICKS_MAX / AimSampler.DEADBAND_ANGLE + 1;

    private final AimSampler sampler = new AimSampler(BITS);
    private int tick;

    @Test
    void theFirstSampleIsTheNearestCoarseAngle() {
        assertEquals(3, sample(3 * STEP_ANGLE + STEP_ANGLE / 2 - 1));
        assertEquals(4, new AimSampler(BITS).sample(3 * STEP_ANGLE + STEP_ANGLE / 2, 0, false));
        assertEquals(0, new AimSampler(BITS).sample(Angle16.FULL_TURN - STEP_ANGLE / 2, 0, false));
        assertEquals(0xffff, new AimSampler(16).sample(-1, 0, false));
    }

    @Test
    void theTrembleOfAHandAtRestSendsNothing() {
        SeededRandom random = new SeededRandom(1);
        int tremble = AimSampler.DEADBAND_ANGLE - STEP_ANGLE / 2;
        for (int hand = 0; hand < HANDS; hand++) {
            int rest = random.nextInt(Angle16.FULL_TURN);
            AimSampler resting = new AimSampler(BITS);
            int sent = resting.sample(rest, 0, false);
            for (int i = 1; i < 300; i++) {
                assertEquals(
                        sent, resting.sample(rest + random.nextRange(-tremble, tremble), i, false), "hand " + hand);
            }
        }
    }

    @Test
    void aFlickIsFollowedInTheSameTick() {
        for (int degrees = 7; degrees <= 170; degrees++) {
            sample(0);
            int flick = degrees * ANGLE_PER_DEGREE;
            assertEquals(nearest(flick), sample(flick), degrees + " degrees");
            assertEquals(nearest(-flick), sample(-flick), degrees + " degrees back");
            shoot(0);
        }
    }

    @Test
    void inTheTickOfAShotTheNearestCoarseAngleIsSent() {
        SeededRandom random = new SeededRandom(2);
        int angle = 0;
        for (int i = 0; i < 10_000; i++) {
            angle += random.nextRange(-ANGLE_PER_DEGREE, ANGLE_PER_DEGREE);
            if (random.nextInt(6) == 0) {
                assertEquals(nearest(angle), shoot(angle));
            } else {
                sample(angle);
            }
        }
    }

    @Test
    void aHandThatStopsIsComeToAndThenNothingIsSent() {
        SeededRandom random = new SeededRandom(3);
        for (int hand = 0; hand < HANDS; hand++) {
            int angle = random.nextInt(Angle16.FULL_TURN);
            sample(angle);
            int stop = angle + random.nextRange(-2 * ANGLE_PER_DEGREE, 2 * ANGLE_PER_DEGREE);
            for (int i = 0; i < SETTLE_TICKS_MAX; i++) {
                sample(stop);
            }
            int settled = sample(stop);
            assertTrue(
                    off(settled, stop) <= AimSampler.DEADBAND_ANGLE,
                    "hand " + hand + " is off by " + off(settled, stop));
            for (int i = 0; i < 100; i++) {
                assertEquals(settled, sample(stop), "hand " + hand);
            }
        }
    }

    @Test
    void aTurnAcrossAFullTurnIsAsSmallAsAnyOther() {
        sample(-STEP_ANGLE / 2);
        assertEquals(0, sample(STEP_ANGLE / 2));
        assertEquals(0, sample(-STEP_ANGLE));
        assertEquals(0, sample(STEP_ANGLE));
    }

    @Test
    void whatWasSentIsNeverOffByMoreThanTheLimitAllowsWhateverTheHandDoes() {
        SeededRandom random = new SeededRandom(4);
        for (int hand = 0; hand < HANDS; hand++) {
            AimSampler each = new AimSampler(BITS);
            int angle = random.nextInt();
            int turnMax = 1 << random.nextRange(2, 14);
            int lag = 0;
            for (int i = 0; i < HAND_TICKS; i++) {
                angle += random.nextRange(-turnMax, turnMax);
                int off = off(each.sample(angle, i, false), angle);
                lag = off <= AimSampler.DEADBAND_ANGLE ? 0 : lag + off;
                assertTrue(lag <= AimSampler.LAG_ANGLE_TICKS_MAX, "hand " + hand + " in tick " + i + ": " + lag);
            }
        }
    }

    @Test
    void aSweepOfAHandCostsAThirdOfItsTicks() {
        SeededRandom random = new SeededRandom(5);
        int changes = 0;
        int sweepTurn = 0;
        int turn = 0;
        int angle = 0;
        int before = sample(angle);
        for (int i = 0; i < HANDS * 100; i++) {
            if (i % 16 == 0) {
                sweepTurn = random.nextRange(-3 * ANGLE_PER_DEGREE, 3 * ANGLE_PER_DEGREE);
            }
            turn += (sweepTurn - turn) >> 2;
            angle += turn;
            int next = sample(angle);
            changes += next == before ? 0 : 1;
            before = next;
        }
        int percent = changes / HANDS;
        assertTrue(percent > 20 && percent < 36, "changes in " + percent + " % of the ticks");
    }

    @Test
    void ticksThatAreLeftOutCountAsIfTheHandHadBeenThereAlready() {
        sample(0);
        int twoDegrees = 2 * ANGLE_PER_DEGREE;
        assertEquals(0, sample(twoDegrees));
        tick += 2;
        assertEquals(nearest(twoDegrees), sample(twoDegrees));
    }

    @Test
    void aTickThatJumpsFarAheadOrBackIsOneLikeAnyOther() {
        sample(0);
        assertEquals(0, sample(AimSampler.DEADBAND_ANGLE + 1));
        tick = Integer.MAX_VALUE;
        assertEquals(nearest(20_000), sample(20_000));
        tick = 1_000;
        assertEquals(nearest(20_000), sample(20_000 + ANGLE_PER_DEGREE));
        assertEquals(nearest(-20_000), sample(-20_000));
    }

    @Test
    void equalHandsGiveEqualAngles() {
        SeededRandom random = new SeededRandom(6);
        AimSampler same = new AimSampler(BITS);
        int angle = 0;
        for (int i = 0; i < HAND_TICKS; i++) {
            angle += random.nextRange(-600, 600);
            boolean shot = random.nextInt(30) == 0;
            assertEquals(sampler.sample(angle, i, shot), same.sample(angle + 7 * Angle16.FULL_TURN, i, shot));
        }
    }

    @Test
    void bitsThatWouldNotFitTheDeadbandAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AimSampler(AimSampler.BITS_MIN - 1));
        assertThrows(IllegalArgumentException.class, () -> new AimSampler(17));
    }

    private int sample(int angle) {
        return sampler.sample(angle, tick++, false);
    }

    private int shoot(int angle) {
        return sampler.sample(angle, tick++, true);
    }

    private static int nearest(int angle) {
        return Math.floorMod(Math.floorDiv(angle + STEP_ANGLE / 2, STEP_ANGLE), 1 << BITS);
    }

    private static int off(int coarse, int angle) {
        return Math.abs(Angle16.difference(coarse * STEP_ANGLE, angle));
    }
}
