package dev.tickwire.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes random sequences of every kind of value and reads them back, whole and cut short. */
class BitRoundTripTest {
    private static final int SEQUENCES = 400;

    @Test
    void everyRandomSequenceComesBackAsItWasWritten() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Sequence sequence = new Sequence(seed);
            BitReader reader = new BitReader();
            byte[] padded = new byte[sequence.bytes.length + 5];
            System.arraycopy(sequence.bytes, 0, padded, 3, sequence.bytes.length);
            reader.wrap(padded, 3, sequence.bytes.length);
            for (Consumer<BitReader> check : sequence.checks) {
                check.accept(reader);
            }
            assertTrue(reader.isExhausted(), "seed " + seed);
            assertEquals(sequence.bitLength, reader.bitPosition(), "seed " + seed);
            assertEquals(sequence.bytes.length, reader.bytePosition(), "seed " + seed);
        }
    }

    @Test
    void everySequenceThatIsCutShortIsRefused() {
        for (int seed = 0; seed < 40; seed++) {
            Sequence sequence = new Sequence(seed);
            for (int length = 0; length < sequence.bytes.length; length++) {
                BitReader reader = new BitReader();
                reader.wrap(sequence.bytes, 0, length);
                assertThrows(
                        MalformedMessageException.class,
                        () -> sequence.checks.forEach(check -> check.accept(reader)),
                        "seed " + seed + ", " + length + " bytes");
            }
        }
    }

    @Test
    void aReadThatNeedsOneBitMoreThanThereIsLeavesTheReaderWhereItWas() {
        byte[] bytes = {-1, -1, -1, -1, -1};
        for (int skippedBits = 9; skippedBits <= 40; skippedBits++) {
            BitReader reader = new BitReader();
            reader.wrap(bytes, 0, bytes.length);
            reader.readBits(9);
            for (int i = 9; i < skippedBits; i++) {
                reader.readFlag();
            }
            int tooMany = 40 - skippedBits + 1;
            assertThrows(MalformedMessageException.class, () -> reader.readBits(tooMany));
            assertEquals(skippedBits, reader.bitPosition());
            assertEquals(tooMany - 1, reader.remainingBits());
        }
    }

    @Test
    void randomBytesAreReadOrRefusedButNeverAnythingElse() {
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(24)];
            random.nextBytes(bytes);
            BitReader reader = new BitReader();
            reader.wrap(bytes, 0, bytes.length);
            try {
                while (reader.remainingBits() > 0) {
                    readSomething(reader, random);
                }
            } catch (MalformedMessageException expected) {
                refused++;
            }
            assertTrue(reader.bitPosition() <= bytes.length * 8);
        }
        assertTrue(refused > 1_000, "only " + refused + " were refused");
    }

    @Test
    void bitsAreStoredLowestFirst() {
        BitWriter writer = new BitWriter(0, 8);
        writer.writeBits(0b101, 3);
        writer.writeBits(0b1, 1);
        writer.writeBits(0xabc, 12);
        assertArrayEquals(new byte[] {(byte) 0xcd, (byte) 0xab}, writer.toByteArray());
    }

    @Test
    void clearedWriterKeepsNothingOfWhatItHeld() {
        BitWriter writer = new BitWriter(4, 4);
        writer.writeBits(-1, 32);
        writer.clear();
        writer.writeBits(0, 3);
        writer.writeFlag(true);
        assertEquals(4, writer.bitLength());
        assertArrayEquals(new byte[] {8}, writer.toByteArray());
    }

    @Test
    void aWriteBeyondTheLimitChangesNothing() {
        BitWriter writer = new BitWriter(0, 3);
        writer.writeBits(5, 5);
        assertThrows(IllegalStateException.class, () -> writer.writeBits(0, 20));
        assertThrows(IllegalStateException.class, () -> writer.writeBytes(new byte[3], 0, 3));
        assertThrows(IllegalStateException.class, () -> writer.writeText("abc", 7));
        assertThrows(IllegalStateException.class, () -> writer.writeVarUint(-1, 7));
        assertArrayEquals(new byte[] {5}, writer.toByteArray());
        writer.writeBits(0x7ffff, 19);
        assertEquals(24, writer.bitLength());
        assertThrows(IllegalStateException.class, () -> writer.writeFlag(true));
    }

    @Test
    void valuesThatDoNotFitAreCaughtByAssertions() {
        BitWriter writer = new BitWriter(0, 100);
        assertThrows(AssertionError.class, () -> writer.writeBits(8, 3));
        assertThrows(AssertionError.class, () -> writer.writeBits(-1, 31));
        assertThrows(AssertionError.class, () -> writer.writeSigned(4, 3));
        assertThrows(AssertionError.class, () -> writer.writeSigned(-5, 3));
        assertThrows(AssertionError.class, () -> writer.writeBits(0, 33));
    }

    @Test
    void paddingThatIsNotZeroIsRefused() {
        BitReader reader = new BitReader();
        reader.wrap(new byte[] {(byte) 0b1000_0001, 0b0000_0011}, 0, 2);
        assertTrue(reader.readFlag());
        assertThrows(MalformedMessageException.class, reader::align);
        reader.wrap(new byte[] {1, 3}, 0, 2);
        reader.readFlag();
        reader.align();
        assertEquals(1, reader.bytePosition());
        reader.readFlag();
        assertFalse(reader.isExhausted());
        reader.readFlag();
        assertTrue(reader.isExhausted());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7, 8, 15, 16, 31})
    void variableLengthNumbersAboveTheirRangeAreRefused(int groupBits) {
        BitWriter writer = new BitWriter(0, 100);
        int fullGroups = 32 / groupBits + 1;
        for (int i = 0; i < fullGroups; i++) {
            writer.writeBits((1 << groupBits) - 1, groupBits);
            writer.writeFlag(i < fullGroups - 1);
        }
        BitReader reader = new BitReader();
        reader.wrap(writer.buffer(), 0, writer.byteLength());
        assertThrows(MalformedMessageException.class, () -> reader.readVarUint(groupBits));
    }

    @Test
    void variableLengthNumberWithANeedlessGroupIsRefused() {
        BitWriter writer = new BitWriter(0, 100);
        writer.writeBits(5, 4);
        writer.writeFlag(true);
        writer.writeBits(0, 4);
        writer.writeFlag(false);
        BitReader reader = new BitReader();
        reader.wrap(writer.buffer(), 0, writer.byteLength());
        assertThrows(MalformedMessageException.class, () -> reader.readVarUint(4));
    }

    @Test
    void textThatClaimsMoreThanItsLimitOrTheInputIsRefused() {
        BitWriter writer = new BitWriter(0, 100);
        writer.writeBits(15, 4);
        writer.writeBytes(new byte[20], 0, 20);
        BitReader reader = new BitReader();
        reader.wrap(writer.buffer(), 0, writer.byteLength());
        assertThrows(MalformedMessageException.class, () -> reader.readText(10));
        reader.wrap(writer.buffer(), 0, 15);
        assertThrows(MalformedMessageException.class, () -> reader.readText(15));
        assertThrows(IllegalArgumentException.class, () -> writer.writeText("eleven byte", 10));
    }

    @Test
    void rangesOutsideTheArrayAreRefused() {
        BitReader reader = new BitReader();
        byte[] bytes = new byte[4];
        assertThrows(IllegalArgumentException.class, () -> reader.wrap(bytes, 1, 4));
        assertThrows(IllegalArgumentException.class, () -> reader.wrap(bytes, -1, 2));
        assertThrows(IllegalArgumentException.class, () -> reader.wrap(bytes, Integer.MAX_VALUE, 2));
        reader.wrap(bytes, 0, 4);
        assertThrows(IllegalArgumentException.class, () -> reader.readBytes(new byte[2], 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new BitWriter(0, 9).writeBytes(bytes, 3, 2));
    }

    @Test
    void bitCountHoldsTheLargestValueAndNoBitMore() {
        assertEquals(0, BitCount.forMax(0));
        assertEquals(1, BitCount.forMax(1));
        assertEquals(2, BitCount.forMax(2));
        assertEquals(2, BitCount.forMax(3));
        assertEquals(16, BitCount.forMax(65_535));
        assertEquals(17, BitCount.forMax(65_536));
        assertEquals(31, BitCount.forMax(Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> BitCount.forMax(-1));
    }

    private static void readSomething(BitReader reader, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> reader.readBits(random.nextInt(33));
            case 1 -> reader.readSigned(1 + random.nextInt(32));
            case 2 -> reader.readVarUint(1 + random.nextInt(31));
            case 3 -> reader.align();
            case 4 -> reader.readText(random.nextInt(12));
            default -> reader.readBytes(new byte[9], 0, random.nextInt(9));
        }
    }

    /** A written sequence and, for each of its values, a check that reads it back. */
    private static final class Sequence {
        final List<Consumer<BitReader>> checks = new ArrayList<>();
        final byte[] bytes;
        final int bitLength;

        Sequence(int seed) {
            Random random = new Random(seed);
            BitWriter writer = new BitWriter(random.nextInt(20), 10_000);
            int values = 1 + random.nextInt(40);
            for (int i = 0; i < values; i++) {
                checks.add(writeSomething(writer, random, "seed " + seed + ", value " + i));
            }
            bytes = writer.toByteArray();
            bitLength = writer.bitLength();
        }

        private static Consumer<BitReader> writeSomething(BitWriter writer, Random random, String where) {
            switch (random.nextInt(7)) {
                case 0 -> {
                    int bits = random.nextInt(33);
                    int value = bits == 0 ? 0 : random.nextInt() >>> (32 - bits);
                    writer.writeBits(value, bits);
                    return reader -> assertEquals(value, reader.readBits(bits), where);
                }
                case 1 -> {
                    int bits = 1 + random.nextInt(32);
                    int value = random.nextInt() >> (32 - bits);
                    writer.writeSigned(value, bits);
                    return reader -> assertEquals(value, reader.readSigned(bits), where);
                }
                case 2 -> {
                    int groupBits = 1 + random.nextInt(31);
                    int value = random.nextInt() >>> random.nextInt(32);
                    writer.writeVarUint(value, groupBits);
                    return reader -> assertEquals(value, reader.readVarUint(groupBits), where);
                }
                case 3 -> {
                    boolean value = random.nextBoolean();
                    writer.writeFlag(value);
                    return reader -> assertEquals(value, reader.readFlag(), where);
                }
                case 4 -> {
                    writer.align();
                    return BitReader::align;
                }
                case 5 -> {
                    byte[] value = new byte[random.nextInt(12)];
                    random.nextBytes(value);
                    writer.writeBytes(value, 0, value.length);
                    return reader -> {
                        byte[] read = new byte[value.length + 2];
                        reader.readBytes(read, 1, value.length);
                        for (int i = 0; i < value.length; i++) {
                            assertEquals(value[i], read[i + 1], where);
                        }
                    };
                }
                default -> {
                    String value = "äx€😀é".substring(0, random.nextInt(4)) + random.nextInt();
                    writer.writeText(value, 40);
                    return reader -> assertEquals(value, reader.readText(40), where);
                }
            }
        }
    }
}
