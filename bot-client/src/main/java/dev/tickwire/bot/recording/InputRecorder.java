package dev.tickwire.bot.recording;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes the inputs of bots to a file. Trouble with the file ends the recording and not the game. Any thread may call. */
public final class InputRecorder {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final DataOutputStream out;
    private int inputs;
    private long leftOut;
    private boolean closed;
    private String trouble = "";

    /**
     * Starts a file.
     *
     * @param game by name
     * @throws IOException if the file cannot be written
     */
    public InputRecorder(Path file, String game) throws IOException {
        this.file = file;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        out.write(InputFormat.magic());
        out.writeByte(InputFormat.VERSION);
        out.writeUTF(game);
    }

    /**
     * Adds an input.
     *
     * @param bot  from 0
     * @param tick since the bot began to play
     */
    public synchronized void input(int bot, int tick, int held, int edges) {
        if (closed || inputs == InputFormat.INPUTS_MAX) {
            leftOut++;
            return;
        }
        try {
            out.writeInt(bot);
            out.writeInt(tick);
            out.writeInt(held);
            out.writeInt(edges);
            inputs++;
        } catch (IOException e) {
            trouble = "; it could not be written any further: " + e.getMessage();
            closed = true;
        }
    }

    /** Writes out what is still in memory; inputs that come later are left out. */
    public synchronized void close() {
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            trouble = "; it could not be written to its end: " + e.getMessage();
        }
    }

    /** What is in the file, for people. */
    public synchronized String outcome() {
        return String.format(Locale.ROOT, "%,d inputs in %s, %,d left out%s", inputs, file, leftOut, trouble);
    }
}
