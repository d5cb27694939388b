package dev.tickwire.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.math.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every message must survive: the way to the other end, and everything that can happen to it there. */
class MessageRoundTripTest {
    private static final int GARBAGE_MESSAGES = 100_000;

    /** A message of one direction. */
    record Sample(Messages direction, Object message) {
        byte[] bytes() {
            BitWriter out = new BitWriter(16, Protocol.SERVER_MESSAGE_BYTES_MAX);
            direction.write(message, out);
            return out.toByteArray();
        }

        Object read(byte[] bytes) {
            return direction.read(bytes, 0, bytes.length);
        }

        @Override
        public String toString() {
            return message.getClass().getSimpleName();
        }
    }

    static Stream<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        MessageSamples.fromClient().forEach(message -> samples.add(new Sample(Messages.FROM_CLIENT, message)));
        MessageSamples.fromServer().forEach(message -> samples.add(new Sample(Messages.FROM_SERVER, message)));
        return samples.stream();
    }

    @Test
    void everyMessageInTheRegistryHasASample() {
        assertEquals(types(Messages.FROM_CLIENT), typesOf(MessageSamples.fromClient()));
        assertEquals(types(Messages.FROM_SERVER), typesOf(MessageSamples.fromServer()));
    }

    @Test
    void anInputIsWrittenTheSameWithoutARecord() {
        SeededRandom random = new SeededRandom(5);
        BitWriter out = new BitWriter(16, Protocol.CLIENT_MESSAGE_BYTES_MAX);
        for (int i = 0; i < 1_000; i++) {
            Input input = new Input(
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(256),
                    random.nextInt(),
                    random.nextInt(8),
                    random.nextInt(256));
            Input.write(
                    input.sequenceLow(),
                    input.tickLow(),
                    input.echoedLow(),
                    input.held(),
                    input.edges(),
                    input.shownLagQuarters(),
                    out);
            assertArrayEquals(new Sample(Messages.FROM_CLIENT, input).bytes(), out.toByteArray());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsRead(Sample sample) {
        assertEquals(sample.message(), sample.read(sample.bytes()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMessageWithinALargerArrayIsRead(Sample sample) {
        byte[] bytes = sample.bytes();
        byte[] larger = new byte[bytes.length + 9];
        Arrays.fill(larger, (byte) 0xa5);
        System.arraycopy(bytes, 0, larger, 4, bytes.length);
        assertEquals(sample.message(), sample.direction().read(larger, 4, bytes.length));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMessageThatIsCutShortAnywhereIsRefused(Sample sample) {
        byte[] bytes = sample.bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(MalformedMessageException.class, () -> sample.read(cut), "cut to " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bytesBehindAMessageAreRefused(Sample sample) {
        byte[] bytes = sample.bytes();
        for (int more : new int[] {1, 2, 500}) {
            byte[] longer = Arrays.copyOf(bytes, bytes.length + more);
            assertThrows(MalformedMessageException.class, () -> sample.read(longer), "longer by " + more);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMessageWithAFlippedBitIsReadAsAnotherOrRefused(Sample sample) {
        byte[] bytes = sample.bytes();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] bent = bytes.clone();
            bent[bit >> 3] ^= (byte) (1 << (bit & 7));
            Object other = readOrNull(sample.direction(), bent);
            assertTrue(!sample.message().equals(other), "bit " + bit + " has no meaning");
        }
    }

    @Test
    void garbageIsRefusedOrReadButNeverAnythingElse() {
        SeededRandom random = new SeededRandom(1);
        int read = 0;
        for (int i = 0; i < GARBAGE_MESSAGES; i++) {
            byte[] garbage = new byte[random.nextInt(100)];
            for (int k = 0; k < garbage.length; k++) {
                garbage[k] = (byte) random.nextInt();
            }
            if (garbage.length > 0 && random.nextInt(2) == 0) {
                garbage[0] = (byte) random.nextRange(1, 5);
            }
            read += readOrNull(Messages.FROM_CLIENT, garbage) == null ? 0 : 1;
            read += readOrNull(Messages.FROM_SERVER, garbage) == null ? 0 : 1;
        }
        assertTrue(read > 0, "some garbage happens to be a message");
    }

    @Test
    void mangledMessagesAreRefusedOrReadButNeverAnythingElse() {
        SeededRandom random = new SeededRandom(2);
        List<Sample> samples = samples().toList();
        for (int i = 0; i < GARBAGE_MESSAGES; i++) {
            Sample sample = samples.get(random.nextInt(samples.size()));
            byte[] bytes = sample.bytes();
            byte[] mangled = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length + 2));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                mangled[random.nextInt(mangled.length)] = (byte) random.nextInt();
            }
            readOrNull(sample.direction(), mangled);
        }
    }

    @Test
    void noTwoMessagesOfADirectionShareAnId() {
        for (Messages direction : List.of(Messages.FROM_CLIENT, Messages.FROM_SERVER)) {
            long ids =
                    direction.codecs().stream().map(MessageCodec::id).distinct().count();
            assertEquals(direction.codecs().size(), ids);
            assertTrue(direction.codecs().stream().allMatch(codec -> codec.id() > 0 && codec.id() < 128));
        }
        assertTrue(Messages.FROM_SERVER.codecs().stream().allMatch(codec -> codec.id() != Protocol.BATCH_ID));
    }

    @Test
    void aMessageOfTheOtherDirectionIsNotSent() {
        BitWriter out = new BitWriter(16, 64);
        assertThrows(IllegalArgumentException.class, () -> Messages.FROM_CLIENT.write(new Pong(1), out));
    }

    @Test
    void aClientsLongestMessageFitsItsLimit() {
        for (Object message : MessageSamples.fromClient()) {
            assertTrue(new Sample(Messages.FROM_CLIENT, message).bytes().length <= Protocol.CLIENT_MESSAGE_BYTES_MAX);
        }
    }

    @Test
    void aSessionTokenDoesNotShowInText() {
        assertEquals("SessionToken[secret]", new SessionToken(1, 2, 3, 4).toString());
    }

    private static Object readOrNull(Messages direction, byte[] bytes) {
        try {
            return direction.read(bytes, 0, bytes.length);
        } catch (MalformedMessageException refused) {
            return null;
        }
    }

    private static Set<Class<?>> types(Messages direction) {
        return direction.codecs().stream().map(MessageCodec::type).collect(Collectors.toSet());
    }

    private static Set<Class<?>> typesOf(List<Object> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }
}
