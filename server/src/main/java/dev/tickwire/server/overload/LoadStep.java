package dev.tickwire.server.overload;

/** The steps of the ladder. What is done on a step is done on all above it as well. */
public enum LoadStep {
    /** The server has no more to do than it can. */
    NORMAL("normal"),
    /** Who only watches or has not touched the controls lately gets several ticks in one message. */
    SLOWER_FRAMES("slower-frames"),
    /** No bots fill matches; those that do leave, one by one. */
    NO_FILLING("no-filling"),
    /** Nobody new is let in; who was in may come back. */
    NO_JOINS("no-joins");

    private final String words;

    LoadStep(String words) {
        this.words = words;
    }

    /** How far up it is; 0 is normal. */
    public int number() {
        return ordinal();
    }

    /** In a word, for logs and reports. */
    public String words() {
        return words;
    }

    /** Whether what another step asks for is to be done on this one. */
    public boolean includes(LoadStep other) {
        return compareTo(other) >= 0;
    }
}
