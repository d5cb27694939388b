package dev.tickwire.netcode.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private static final int OWN = 1;
    private static final int OTHER = 2;
    private static final int TICK_MILLIS = 50;
    private static final int PARTS = DrawList.PARTS_PER_UNIT;

    private final DriftingThings game = new DriftingThings();
    private final Picture picture = new Picture(DriftingThings.SCHEMA, game, 1000 / TICK_MILLIS, OWN);
    private final WorldState replica = DriftingThings.world();
    private final WorldState predicted = DriftingThings.world();

    @Test
    void othersMoveSteadilyBetweenTicks() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 20);
        prove(10, 0);
        for (int tick = 11; tick < 40; tick++) {
            game.advanceSilently(replica, tick);
            prove(tick, (tick - 10) * TICK_MILLIS);
        }
        int now = 30 * TICK_MILLIS;
        int last = xDrawnAt(OTHER, now);
        for (int i = 1; i <= 5; i++) {
            int x = xDrawnAt(OTHER, now + 10 * i);
            // 20 units in 50 ms are 4 in 10 ms.
            assertEquals(4 * PARTS, x - last, 1);
            last = x;
        }
    }

    @Test
    void othersGoOnAsForeseenWhenFramesStayAwayAndThenStop() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 20);
        prove(10, 0);
        int soon = xDrawnAt(OTHER, 5 * TICK_MILLIS);
        int late = xDrawnAt(OTHER, 30 * TICK_MILLIS);
        int later = xDrawnAt(OTHER, 40 * TICK_MILLIS);
        assertTrue(soon > 1000 * PARTS && soon < (1000 + 5 * 20) * PARTS, "drawn at " + soon);
        assertEquals((1000 + 20 * TickHistory.GUESSED_TICKS_MAX) * PARTS, late);
        assertEquals(late, later);
    }

    @Test
    void whoWalksInAQuietWorldWalksOnUntilTheServerSpeaksAgain() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 20);
        prove(10, 0);
        int silence = FrameHeader.SILENT_TICKS_MAX;
        int last = xDrawnAt(OTHER, 2 * TICK_MILLIS);
        for (int millis = 2 * TICK_MILLIS + 10; millis < 5 * silence * TICK_MILLIS; millis += 10) {
            int tick = 10 + millis / TICK_MILLIS;
            if (millis % (silence * TICK_MILLIS) == 0) {
                for (int silent = tick - silence + 1; silent <= tick; silent++) {
                    game.advanceSilently(replica, silent);
                }
                prove(tick, millis);
            }
            int x = xDrawnAt(OTHER, millis);
            assertEquals(4 * PARTS, x - last, 1, "after " + millis + " ms");
            last = x;
        }
    }

    @Test
    void whoTurnsOutToBeElsewhereThanGuessedIsNotSeenToJump() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 20);
        prove(10, 0);
        int guessed = xDrawnAt(OTHER, 8 * TICK_MILLIS);
        assertTrue(guessed > 1080 * PARTS, "drawn at " + guessed);
        // It stood still since tick 11, and the frame that tells so was held up.
        replica.avatars().set(0, DriftingThings.SPEED, 0);
        replica.avatars().set(0, EntityType.X, 1020);
        prove(11, 8 * TICK_MILLIS);
        assertEquals(guessed, xDrawnAt(OTHER, 8 * TICK_MILLIS), 1);
        int soon = xDrawnAt(OTHER, 8 * TICK_MILLIS + 100);
        assertEquals((guessed + 1020 * PARTS) / 2.0, soon, 1);
        assertEquals(1020 * PARTS, xDrawnAt(OTHER, 3000));
        assertEquals(guessed / (double) PARTS - 1020, picture.largestGuessErrorUnits(), 1);
        assertEquals(0, picture.shownGuessErrors());
    }

    @Test
    void whoStoodStillWhereGuessesEndedDoesNotLeapToWhereItHasGotToSince() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 100);
        prove(10, 0);
        int ended = (1000 + 100 * TickHistory.GUESSED_TICKS_MAX) * PARTS;
        assertEquals(ended, xDrawnAt(OTHER, 29 * TICK_MILLIS));
        assertEquals(ended, xDrawnAt(OTHER, 30 * TICK_MILLIS));
        // All that time it went on as foreseen, and the frame that tells so was held up.
        replica.avatars().set(0, EntityType.X, 1000 + 30 * 100);
        prove(40, 30 * TICK_MILLIS);
        assertEquals(ended, xDrawnAt(OTHER, 30 * TICK_MILLIS), 1);
        int last = ended;
        for (int i = 1; i <= 40; i++) {
            int x = xDrawnAt(OTHER, 30 * TICK_MILLIS + 16 * i);
            // 16 units are a pixel; it walks 32 units from one picture to the next.
            assertTrue(x - last <= (8 * 16 + 32) * PARTS, "went " + (x - last) + " in picture " + i);
            last = x;
        }
        assertTrue(last > (1000 + 40 * 100) * PARTS, "drawn at " + last + " in the end");
    }

    @Test
    void whoIsFarFromWhereItWasGuessedIsDrawnThereAtOnce() {
        DriftingThings.addAvatar(replica, OTHER, 10_000, 20);
        prove(10, 0);
        xDrawnAt(OTHER, 8 * TICK_MILLIS);
        replica.avatars().set(0, DriftingThings.SPEED, 0);
        replica.avatars().set(0, EntityType.X, 1020);
        prove(11, 8 * TICK_MILLIS);
        assertEquals(1020 * PARTS, xDrawnAt(OTHER, 8 * TICK_MILLIS));
        assertEquals(1, picture.shownGuessErrors());
        assertTrue(picture.largestGuessErrorUnits() > GuessErrors.SNAP_UNITS, "" + picture.largestGuessErrorUnits());
    }

    @Test
    void theOwnAvatarIsDrawnFromThePredictionOnly() {
        DriftingThings.addAvatar(replica, OWN, 9, 0);
        DriftingThings.addAvatar(predicted, OWN, 1000, 20);
        prove(10, 0);
        predict(15);
        anticipate(16);
        picture.draw(0, 15.25);
        DrawList avatars = picture.list(DriftingThings.AVATAR);
        assertEquals(1, avatars.count());
        assertEquals(1005 * PARTS, avatars.values()[DrawList.FIRST_FIELD]);
    }

    @Test
    void theOwnAvatarIsWhereItIsPredictedAfterTicksThatPassedTogether() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 20);
        predict(15);
        anticipate(16);
        picture.draw(0, 15.5);
        game.advanceSilently(predicted, 16);
        advancePrediction(17);
        anticipate(18);
        picture.draw(0, 17.5);
        assertEquals(1050 * PARTS, xOf(OWN));
    }

    @Test
    void controlsAreObeyedInTheNextPictureAlsoInTheMiddleOfATick() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        predict(15);
        anticipate(16);
        picture.draw(0, 15.5);
        assertEquals(1000 * PARTS, xOf(OWN));
        predicted.avatars().set(0, DriftingThings.SPEED, 40);
        anticipate(16);
        picture.draw(10, 15.75);
        // A quarter of the tick at the new speed; it does not jump to where half a tick before would have brought it.
        int moved = xOf(OWN) - 1000 * PARTS;
        assertTrue(moved >= 10 * PARTS && moved < 12 * PARTS, "moved by " + moved);
    }

    @Test
    void controlsThatChangedAgainBeforeTheirTickAreNoJump() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 40);
        predict(15);
        anticipate(16);
        picture.draw(0, 15.75);
        assertEquals(1030 * PARTS, xOf(OWN));
        predicted.avatars().set(0, DriftingThings.SPEED, 0);
        advancePrediction(16);
        anticipate(17);
        picture.draw(0, 16.0);
        assertEquals(1030 * PARTS, xOf(OWN));
        picture.draw(2000, 16.5);
        assertEquals(1000 * PARTS, xOf(OWN));
    }

    @Test
    void aCorrectionIsNotSeenAtOnceAndFadesInThePictureOnly() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        predict(16);
        anticipate(17);
        picture.draw(0, 16.5);
        assertEquals(1000 * PARTS, xOf(OWN));
        predicted.avatars().set(0, EntityType.X, 1080);
        predict(16);
        anticipate(17);
        picture.draw(0, 16.5);
        assertEquals(1000 * PARTS, xOf(OWN));
        assertEquals(80, picture.hiddenErrorUnits(), 0.001);
        picture.draw(100, 16.5);
        assertEquals(1040 * PARTS, xOf(OWN));
        picture.draw(2000, 16.5);
        assertEquals(1080 * PARTS, xOf(OWN));
        assertEquals(1080, predicted.avatars().get(0, EntityType.X));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 33, 60})
    void aLargeCorrectionFadesNoFasterThanTheEyeTakesForMotion(int pictureMillis) {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        predict(16);
        picture.draw(0, 16.5);
        predicted.avatars().set(0, EntityType.X, 2400);
        predict(16);
        int last = 1000 * PARTS;
        for (int millis = pictureMillis; millis < 3000; millis += pictureMillis) {
            picture.draw(millis, 16.5);
            // 16 units are a pixel.
            assertTrue(xOf(OWN) - last <= 8 * 16 * PARTS, "moved by " + (xOf(OWN) - last) + " in one picture");
            last = xOf(OWN);
        }
        assertEquals(2400 * PARTS, last);
    }

    @Test
    void aCorrectionThatIsTooLargeIsShownAtOnce() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        predict(15);
        predicted.avatars().set(0, EntityType.X, 9000);
        predict(15);
        picture.draw(0, 15);
        assertEquals(9000 * PARTS, xOf(OWN));
        assertEquals(0, picture.hiddenErrorUnits(), 0);
    }

    @Test
    void shotsAreDrawnInTheOwnAvatarsTime() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        DriftingThings.addShot(replica, 7, 9, 2000);
        prove(10, 0);
        predict(14);
        anticipate(15);
        picture.draw(0, 14.5);
        // Four and a half ticks after the frame.
        assertEquals((2000 + 450) * PARTS, xOfOnlyShot());
    }

    @Test
    void anOwnShotIsSeenAtOnceAndIsTheSameWhenTheServerTellsOfIt() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        prove(10, 0);
        predict(14);
        anticipate(15);
        DriftingThings.addShot(predicted, 7, 15, 1000);
        predict(15);
        anticipate(16);
        picture.draw(0, 15.0);
        assertEquals(1000 * PARTS, xOfOnlyShot());
        picture.draw(0, 15.5);
        assertEquals(1050 * PARTS, xOfOnlyShot());

        DriftingThings.addShot(replica, 7, 15, 1000);
        prove(15, 0);
        picture.draw(0, 15.5);
        assertEquals(1050 * PARTS, xOfOnlyShot());
        predicted.table(DriftingThings.SHOT).clear();
        predict(15);
        anticipate(16);
        picture.draw(0, 15.5);
        assertEquals(1050 * PARTS, xOfOnlyShot());
    }

    @Test
    void aShotIsNotSeenBeforeItsTickHasTakenTheTrigger() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        prove(10, 0);
        predict(14);
        WorldState next = DriftingThings.world();
        next.copyFrom(predicted);
        DriftingThings.addShot(next, 7, 15, 1000);
        picture.anticipated(next);
        picture.draw(0, 14.5);
        assertEquals(0, picture.list(DriftingThings.SHOT).count());
    }

    @Test
    void shotsFlyUpToTheWallAndNoFarther() {
        DriftingThings.addAvatar(predicted, OWN, 1000, 0);
        DriftingThings.addShot(replica, 7, 9, DriftingThings.WALL_X - 130);
        prove(10, 0);
        predict(11);
        anticipate(12);
        picture.draw(0, 11.5);
        assertEquals((DriftingThings.WALL_X - 15) * PARTS, xOfOnlyShot());
        predict(12);
        anticipate(13);
        picture.draw(0, 12.5);
        assertEquals(0, picture.list(DriftingThings.SHOT).count());
    }

    @Test
    void aSpectatorSeesShotsInTheTimeOfTheOthers() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 20);
        DriftingThings.addShot(replica, 7, 9, 2000);
        prove(10, 0);
        for (int tick = 11; tick < 20; tick++) {
            game.advanceSilently(replica, tick);
            prove(tick, (tick - 10) * TICK_MILLIS);
        }
        picture.draw(9 * TICK_MILLIS, 0);
        double ticksDrawn = (xOf(OTHER) / (double) PARTS - 1000) / 20;
        assertTrue(ticksDrawn > 5 && ticksDrawn < 9, ticksDrawn + " ticks are drawn");
        // A shot flies five times as fast.
        assertEquals(2000 + 100 * ticksDrawn, xOfOnlyShot() / (double) PARTS, 1);
    }

    @Test
    void drawingAgainReusesItsArrays() {
        DriftingThings.addAvatar(replica, OTHER, 1000, 20);
        prove(10, 0);
        picture.draw(0, 11);
        int[] values = picture.list(DriftingThings.AVATAR).values();
        picture.draw(20, 12);
        assertSame(values, picture.list(DriftingThings.AVATAR).values());
    }

    private void prove(int tick, double nowMillis) {
        picture.frameApplied(replica, tick, game::advanceSilently, nowMillis);
    }

    private void predict(int tick) {
        picture.predicted(predicted, tick);
    }

    /** The next tick is going to be as the step would have it. */
    private void anticipate(int tick) {
        WorldState next = DriftingThings.world();
        next.copyFrom(predicted);
        game.advanceSilently(next, tick);
        picture.anticipated(next);
    }

    private void advancePrediction(int tick) {
        game.advanceSilently(predicted, tick);
        predict(tick);
    }

    private int xDrawnAt(int slot, double nowMillis) {
        picture.draw(nowMillis, 0);
        return xOf(slot);
    }

    private int xOf(int slot) {
        DrawList avatars = picture.list(DriftingThings.AVATAR);
        for (int i = 0; i < avatars.count(); i++) {
            if (avatars.values()[i * avatars.stride() + DrawList.ID] == slot) {
                return avatars.values()[i * avatars.stride() + DrawList.FIRST_FIELD];
            }
        }
        throw new AssertionError("avatar " + slot + " is not drawn");
    }

    private int xOfOnlyShot() {
        DrawList shots = picture.list(DriftingThings.SHOT);
        assertEquals(1, shots.count());
        return shots.values()[DrawList.FIRST_FIELD];
    }
}
