package dev.tickwire.server.protocol;

import dev.tickwire.game.provingground.ProvingGroundControls;

/** The match of the protocol page's last example: of two players, the first turns and fires in tick 15. */
final class TurnAndShot {
    static final int TICK = 15;
    static final int TURN = 16_384;

    /** In this match each avatar is alone in its cell, and sees the other's. */
    private static final int SEED = 10;

    private TurnAndShot() {}

    /** The match after tick 15; the second player's last message is what it is sent of it. */
    static RecordedMatch play() {
        RecordedMatch match = new RecordedMatch("provingground", 2000, 2, SEED, 0);
        while (match.currentTick() < TICK - 1) {
            match.tick();
        }
        match.input(0, ProvingGroundControls.walk(TURN), ProvingGroundControls.FIRE_EDGE);
        match.tick();
        return match;
    }
}
