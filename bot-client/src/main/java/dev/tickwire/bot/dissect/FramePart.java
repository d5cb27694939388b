package dev.tickwire.bot.dissect;

/** What the bits of a frame are for. */
public enum FramePart {
    HEADER("header"),
    CELLS("which cells"),
    LIST_FLAGS("flags of lists"),
    ACTIONS("actions"),
    ENDS("ends"),
    CHANGES("changes"),
    ENTRIES("entries"),
    KEYFRAMES("keyframes"),
    EVERYONE("everyone"),
    OWNER("owner"),
    CHECK("check"),
    PADDING("padding");

    private final String label;

    FramePart(String label) {
        this.label = label;
    }

    /** As people read it. */
    String label() {
        return label;
    }
}
