package dev.tickwire.bot.recording;

import java.nio.charset.StandardCharsets;

/**
 * The numbers of a file of inputs. All integers have 32 bits, highest byte first.
 *
 * <pre>
 * magic    8 bytes, "TWINPUTS" in ASCII
 * version  1 byte, {@value #VERSION}
 * game     its name: length in bytes as 16 bits, then UTF-8
 * inputs   until the file ends; for each: bot from 0, ticks since the bot began to play, held controls, presses
 * </pre>
 *
 * <p>There is an input where a bot began to play, where the held controls changed, and where something was pressed. Those of
 * one bot are in order; where its ticks go back, somebody else has taken its place, or another match has begun.
 */
final class InputFormat {
    static final int VERSION = 1;
    static final int INPUT_BYTES = 16;

    /** What is kept at the most: half an hour of a thousand bots that change something ten times a second. */
    static final int INPUTS_MAX = 18_000_000;

    private static final String MAGIC = "TWINPUTS";

    private InputFormat() {}

    static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }
}
