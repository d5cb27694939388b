package dev.tickwire.bot.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The inputs that a file has, bot by bot. */
public final class InputRecording {
    private static final int BOTS_MAX = 20_000;

    private final String game;
    private final List<Track> tracks;

    private InputRecording(String game, List<Track> tracks) {
        this.game = game;
        this.tracks = tracks;
    }

    /**
     * Reads a file.
     *
     * @throws RecordingException if it is no recording, or an empty one
     * @throws IOException        if it cannot be read
     */
    public static InputRecording read(Path file) throws RecordingException, IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] magic = InputFormat.magic();
            if (!Arrays.equals(in.readNBytes(magic.length), magic) || in.readUnsignedByte() != InputFormat.VERSION) {
                throw new RecordingException(file + " is no recording of inputs that this program can read");
            }
            String game = in.readUTF();
            List<Track> tracks = readTracks(in, file);
            if (tracks.isEmpty()) {
                throw new RecordingException(file + " has no input in it");
            }
            return new InputRecording(game, tracks);
        } catch (EOFException e) {
            throw new RecordingException(file + " is cut short");
        } catch (NoSuchFileException e) {
            throw new RecordingException("there is no file " + file);
        }
    }

    /** The game that was played, by name. */
    public String game() {
        return game;
    }

    /** How many bots were recorded. */
    public int bots() {
        return tracks.size();
    }

    /** The inputs of one bot; if there are more bots than were recorded, several play the same. */
    public Track track(int bot) {
        return tracks.get(bot % tracks.size());
    }

    private static List<Track> readTracks(DataInputStream in, Path file) throws RecordingException, IOException {
        List<Track> byBot = new ArrayList<>();
        for (int i = 0; i < InputFormat.INPUTS_MAX; i++) {
            byte[] bytes = in.readNBytes(InputFormat.INPUT_BYTES);
            if (bytes.length == 0) {
                break;
            }
            if (bytes.length < InputFormat.INPUT_BYTES) {
                throw new EOFException();
            }
            int bot = intAt(bytes, 0);
            if (bot < 0 || bot >= BOTS_MAX) {
                throw new RecordingException(file + " is damaged: it names bot " + bot);
            }
            while (byBot.size() <= bot) {
                byBot.add(new Track());
            }
            byBot.get(bot).add(intAt(bytes, 4), intAt(bytes, 8), intAt(bytes, 12));
        }
        byBot.removeIf(track -> track.size == 0);
        return byBot;
    }

    private static int intAt(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    /** What one bot did. */
    public static final class Track {
        private int[] ticks = new int[16];
        private int[] helds = new int[16];
        private int[] edges = new int[16];
        private int size;

        private void add(int tick, int held, int pressed) {
            if (size == ticks.length) {
                ticks = Arrays.copyOf(ticks, 2 * size);
                helds = Arrays.copyOf(helds, 2 * size);
                edges = Arrays.copyOf(edges, 2 * size);
            }
            ticks[size] = tick;
            helds[size] = held;
            edges[size++] = pressed;
        }

        int size() {
            return size;
        }

        int tick(int at) {
            return ticks[at];
        }

        int held(int at) {
            return helds[at];
        }

        int edges(int at) {
            return edges[at];
        }
    }
}
