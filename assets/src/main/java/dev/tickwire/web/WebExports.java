package dev.tickwire.web;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.math.StateHash;
import org.teavm.jso.JSExport;

/** The functions that the compiled JavaScript module exports. */
public final class WebExports {
    private WebExports() {}

    /** The entry point from which TeaVM looks for code that can be reached; has nothing to do. */
    public static void main(String[] arguments) {}

    /** Returns a hash of the first {@code count} random ints of a seed, to compare with another runtime's. */
    @JSExport
    public static int randomSequenceHash(int seed, int count) {
        SeededRandom random = new SeededRandom(seed);
        StateHash hash = new StateHash();
        for (int i = 0; i < count; i++) {
            hash.add(random.nextInt());
        }
        return hash.low();
    }
}
