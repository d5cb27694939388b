package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.ClientReplica;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever bytes come instead of a frame, a replica either takes them or throws the one exception that is meant for it. The
 * bytes are those of real frames, mangled; which they are follows from the seed alone.
 */
class FrameFuzzTest {
    private static final int QUICK = 12_000;

    /** Over three games ten million. */
    private static final int THOROUGH = 3_400_000;

    private static final int GOOD_FRAMES_BEFORE_MAX = 6;
    private static final int GOOD_FRAMES_AFTER = 2;

    @ParameterizedTest
    @ValueSource(strings = {"torture", "skirmish", "provingground"})
    @Timeout(120)
    void mangledFramesAreTakenOrRefused(String game) {
        fuzz(game, 1, QUICK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"torture", "skirmish", "provingground"})
    @Tag("proof")
    void tenMillionMangledFramesAreTakenOrRefused(String game) {
        fuzz(game, 2, THOROUGH);
    }

    private static void fuzz(String gameName, int seed, int count) {
        SeededRandom random = new SeededRandom(seed);
        RecordedFrames recorded = RecordedFrames.of(gameName, seed);
        List<byte[]> frames = recorded.frames();
        assertTrue(frames.size() > GOOD_FRAMES_BEFORE_MAX + GOOD_FRAMES_AFTER, "only " + frames.size() + " frames");
        int refused = 0;
        for (int i = 0; i < count; i++) {
            int good = random.nextInt(GOOD_FRAMES_BEFORE_MAX);
            byte[] bad = mangled(frames.get(good), frames, random);
            try {
                ClientReplica replica = recorded.replicaAfter(good);
                apply(replica, bad);
                for (int k = 1; k <= GOOD_FRAMES_AFTER; k++) {
                    apply(replica, frames.get(good + k));
                }
            } catch (MalformedMessageException expected) {
                refused++;
            } catch (RuntimeException | AssertionError | OutOfMemoryError other) {
                fail(gameName + ", input " + i + ": after " + good + " good frames " + Arrays.toString(bad), other);
            }
        }
        assertTrue(refused > count / 2, refused + " of " + count + " were refused");
    }

    private static void apply(ClientReplica replica, byte[] frame) {
        replica.apply(frame, 0, frame.length);
    }

    private static byte[] mangled(byte[] frame, List<byte[]> others, SeededRandom random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(frame, random.nextInt(frame.length + 4));
            }
            case 1 -> {
                byte[] other = others.get(random.nextInt(others.size()));
                byte[] spliced = Arrays.copyOf(frame, Math.max(frame.length, other.length));
                int from = random.nextInt(other.length);
                System.arraycopy(other, from, spliced, from, other.length - from);
                return spliced;
            }
            case 2 -> {
                byte[] noise = Arrays.copyOf(frame, frame.length + random.nextInt(64));
                for (int i = random.nextInt(noise.length); i < noise.length; i++) {
                    noise[i] = (byte) random.nextInt();
                }
                return noise;
            }
            default -> {
                byte[] bent = frame.clone();
                for (int flips = random.nextInt(4); flips >= 0; flips--) {
                    bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return bent;
            }
        }
    }
}
