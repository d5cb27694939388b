package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.ViewExtent;
import dev.tickwire.game.WorldView;
import dev.tickwire.math.IntegerMath;

/** What a player in a bot's place is shown. */
final class Screen {
    private Screen() {}

    /** Whether a place so far from the own one is on it. */
    static boolean shows(WorldView view, int dx, int dy) {
        ViewExtent extent = view.game().viewExtent();
        return Math.abs(dx) <= Math.min(extent.halfWidthUnits(), IntegerMath.MAX_SQUARABLE)
                && Math.abs(dy) <= Math.min(extent.halfHeightUnits(), IntegerMath.MAX_SQUARABLE);
    }
}
