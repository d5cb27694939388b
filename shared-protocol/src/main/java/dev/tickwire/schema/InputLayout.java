package dev.tickwire.schema;

/**
 * How wide a player's controls are on the wire.
 *
 * @param heldBits bits of the held state (stick, aim, trigger), 0 to 32; it repeats until it changes
 * @param edgeBits bits of the latched presses (dash, a single shot), 0 to 32; each counts once
 */
public record InputLayout(int heldBits, int edgeBits) {
    public InputLayout {
        if (heldBits < 0 || heldBits > 32 || edgeBits < 0 || edgeBits > 32) {
            throw new IllegalArgumentException(
                    "controls of " + heldBits + " and " + edgeBits + " bits; 0 to 32 are possible");
        }
    }
}
