package dev.tickwire.server.simulation;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;

/** Stands, presses a key at any moment, lets it go, stands again; and watches how soon the own avatar obeys. */
final class KeyPresser {
    /** So far an avatar must have come for its player to see it move. */
    private static final double MOVED_PIXELS = 0.5;

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Whoever let go has come to rest by then. */
    private static final int REST_MILLIS_MIN = 1300;

    private static final double MIDDLE_PIXELS = FeelRun.SIDE_PIXELS / 2.0;
    private static final int QUARTER_TURN = Angle16.FULL_TURN / 4;

    private final SimulatedTime time;
    private final SeededRandom random;
    private int direction;
    private boolean seenAtRest;
    private boolean waiting;
    private double pressedMillis;
    private int pictures;
    private double x;
    private double y;
    private int moves;
    private int allPictures;
    private int picturesMax;
    private double allMillis;

    KeyPresser(SimulatedTime time, SeededRandom random) {
        this.time = time;
        this.random = random;
        rest();
    }

    /** Before a picture. */
    void hold(SimulatedPage page) {
        page.session().setHeld(SkirmishControls.held(direction, 0, false));
    }

    /** After a picture. */
    void look(SimulatedPage page) {
        int own = page.own();
        if (own < 0) {
            waiting = false;
            return;
        }
        if (waiting) {
            pictures++;
            if (Math.hypot(page.x(own) - x, page.y(own) - y) >= MOVED_PIXELS) {
                waiting = false;
                moves++;
                allPictures += pictures;
                picturesMax = Math.max(picturesMax, pictures);
                allMillis += time.millis() - pressedMillis;
            }
        } else {
            seenAtRest = true;
            x = page.x(own);
            y = page.y(own);
        }
    }

    int moves() {
        return moves;
    }

    double picturesToMove() {
        return allPictures / (double) moves;
    }

    int picturesToMoveMax() {
        return picturesMax;
    }

    double millisToMove() {
        return allMillis / moves;
    }

    private void rest() {
        direction = SkirmishControls.NO_DIRECTION;
        time.after(random.nextRange(REST_MILLIS_MIN * 1000, 2 * REST_MILLIS_MIN * 1000) * 1000L, this::press);
    }

    private void press() {
        // Not against a wall, beside which nobody moves.
        int toMiddle = Angle16.atan2((int) (MIDDLE_PIXELS - y), (int) (MIDDLE_PIXELS - x));
        direction = SkirmishControls.directionNearest(toMiddle + random.nextRange(-QUARTER_TURN / 2, QUARTER_TURN / 2));
        waiting = seenAtRest;
        pictures = 0;
        pressedMillis = time.millis();
        time.after(random.nextRange(200, 700) * NANOS_PER_MILLI, this::rest);
    }
}
