package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;

/** Controls that no player would think of. */
final class RandomControls {
    private RandomControls() {}

    /** Any value of so many bits, 0 to 32. */
    static int bits(SeededRandom random, int count) {
        return count == 0 ? 0 : random.nextInt() >>> (32 - count);
    }
}
