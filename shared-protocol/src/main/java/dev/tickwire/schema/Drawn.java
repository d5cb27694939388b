package dev.tickwire.schema;

/** How a renderer fills in a field's value between two ticks. */
public enum Drawn {
    /** The earlier tick's value until the later tick is reached. */
    STEP,
    /** On the straight line between the two values. */
    LINE,
    /** The shorter way round a full turn of {@code 2^bits}. */
    TURN
}
