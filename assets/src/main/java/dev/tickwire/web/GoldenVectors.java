package dev.tickwire.web;

import dev.tickwire.game.GameType;
import dev.tickwire.game.GoldenRun;
import dev.tickwire.math.GoldenIntegers;
import dev.tickwire.netcode.GoldenWire;

/** Hashes of what the compiled code computes, to be compared with those of the same code on the JVM. */
final class GoldenVectors {
    private GoldenVectors() {}

    /** Integer arithmetic over edge cases. */
    static String integers() {
        return GoldenIntegers.hash();
    }

    /** A game's shared half with random controls: the hash after every {@code interval} ticks, a line for each. */
    static String run(GameType game, int seed, int ticks, int interval) {
        GoldenRun run = new GoldenRun(game, seed);
        StringBuilder hashes = new StringBuilder();
        while (run.tick() < ticks) {
            run.run(Math.min(interval, ticks - run.tick()));
            hashes.append(run.hash()).append('\n');
        }
        return hashes.toString();
    }

    /** What can be on the wire: the hash after so many ticks of encoding and decoding. */
    static String wire(GameType game, int seed, int ticks) {
        GoldenWire wire = new GoldenWire(game, seed);
        wire.run(ticks);
        return wire.hash();
    }
}
