package dev.tickwire.server.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.server.simulation.RecordedFrames;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes instead of a frame is taken or refused, and costs no more memory than its length is worth. */
class FrameDecoderFuzzTest {
    /** So many frames of a recording may come before; each costs time in each of millions of runs. */
    private static final int FRAMES_BEFORE_MAX = 8;

    /** So many follow, to see what a frame that was taken has left behind. */
    private static final int FRAMES_AFTER = 2;

    /** Two bytes in front of the frame say what comes before it. */
    private static final int PREFIX_BYTES = 2;

    private static final AllocationBound BOUND = new AllocationBound(64, 1 << 16);

    @MethodSource("realFrames")
    @FuzzTest(maxDuration = "5s")
    void aFrameIsTakenOrRefused(byte[] input) {
        if (input.length < PREFIX_BYTES) {
            return;
        }
        RecordedFrames recorded = Recordings.ALL.get((input[0] & 0xff) % Recordings.ALL.size());
        int before = (input[1] & 0xff) % FRAMES_BEFORE_MAX;
        List<byte[]> after = recorded.frames().subList(before + 1, before + 1 + FRAMES_AFTER);
        int readBytes = input.length - PREFIX_BYTES;
        for (byte[] frame : after) {
            readBytes += frame.length;
        }
        BOUND.check(() -> read(recorded.replicaAfter(before), input, after), readBytes);
    }

    private static long read(ClientReplica replica, byte[] input, List<byte[]> after) {
        long startBytes = AllocationBound.allocatedBytes();
        try {
            replica.apply(input, PREFIX_BYTES, input.length - PREFIX_BYTES);
            for (byte[] frame : after) {
                replica.apply(frame, 0, frame.length);
            }
        } catch (MalformedMessageException refused) {
            // It may have been any of them: a frame that is taken can make the next one impossible.
        }
        return AllocationBound.allocatedBytes() - startBytes;
    }

    /** Each frame of the recordings that can be reached, behind those that came before it. */
    static Stream<byte[]> realFrames() {
        return IntStream.range(0, Recordings.ALL.size() * FRAMES_BEFORE_MAX)
                .mapToObj(i -> input(i / FRAMES_BEFORE_MAX, i % FRAMES_BEFORE_MAX));
    }

    private static byte[] input(int recording, int before) {
        byte[] frame = Recordings.ALL.get(recording).frames().get(before);
        byte[] input = new byte[PREFIX_BYTES + frame.length];
        input[0] = (byte) recording;
        input[1] = (byte) before;
        System.arraycopy(frame, 0, input, PREFIX_BYTES, frame.length);
        return input;
    }

    /** Made when first needed, behind Jazzer's instrumentation. */
    private static final class Recordings {
        static final List<RecordedFrames> ALL = Stream.of("torture", "skirmish", "provingground")
                .flatMap(game -> IntStream.of(1, 2).mapToObj(seed -> RecordedFrames.of(game, seed)))
                .toList();
    }
}
