package dev.tickwire.server.simulation;

import dev.tickwire.game.ViewExtent;
import dev.tickwire.math.SeededRandom;

/**
 * What differs between runs of the torture game.
 *
 * @param view      small, with or without hysteresis
 * @param rareness  how much rarer everything is than in the wildest run
 */
record TortureVariant(ViewExtent view, int rareness) {
    static TortureVariant random(SeededRandom random) {
        int hysteresisUnits = random.nextInt(2) == 0 ? 0 : 40;
        int rareness = random.nextInt(3) == 0 ? 12 : 3;
        return new TortureVariant(new ViewExtent(150, 100, hysteresisUnits), rareness);
    }
}
