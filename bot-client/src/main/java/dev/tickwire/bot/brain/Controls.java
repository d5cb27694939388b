package dev.tickwire.bot.brain;

/** The controls that a brain has in its hands, packed as the game's input layout says. Not thread safe. */
public final class Controls {
    private int held;
    private int edges;

    /** The held state, which stays until it is changed. */
    public int held() {
        return held;
    }

    /** Sets the held state. */
    public void setHeld(int held) {
        this.held = held;
    }

    /** Adds presses to those that were not taken yet. */
    public void press(int edges) {
        this.edges |= edges;
    }

    /** Returns the presses since the last call, each of which counts once. */
    public int takeEdges() {
        int taken = edges;
        edges = 0;
        return taken;
    }
}
