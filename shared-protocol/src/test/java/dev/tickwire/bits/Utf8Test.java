package dev.tickwire.bits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares our UTF-8 with the JDK's. */
class Utf8Test {
    @Test
    void everyCodePointIsEncodedAndDecodedAsTheJdkDoes() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                continue;
            }
            String text = Character.toString(codePoint);
            byte[] expected = text.getBytes(StandardCharsets.UTF_8);
            byte[] encoded = Utf8.encode(text);
            assertArrayEquals(expected, encoded, text);
            assertEquals(expected.length, Utf8.length(text));
            assertEquals(text, Utf8.decode(encoded, 0, encoded.length));
        }
    }

    @Test
    void randomBytesAreAcceptedExactlyWhenTheJdkAcceptsThem() {
        Random random = new Random(11);
        int accepted = 0;
        for (int round = 0; round < 200_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(5)];
            for (int i = 0; i < bytes.length; i++) {
                // Mostly lead and continuation bytes, so that many are nearly right.
                int kind = random.nextInt(4);
                int low = random.nextInt(256);
                bytes[i] = (byte) (kind == 0 ? low : (kind == 1 ? 0xc0 : 0x80) | (low & 0x3f));
            }
            String expected = jdkDecoded(bytes);
            if (expected == null) {
                assertThrows(MalformedMessageException.class, () -> Utf8.decode(bytes, 0, bytes.length));
            } else {
                assertEquals(expected, Utf8.decode(bytes, 0, bytes.length));
                accepted++;
            }
        }
        assertTrue(accepted > 5_000, "only " + accepted + " were accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00", "\ud800\ud800\udc00", "x\udbff"})
    void unpairedSurrogatesAreNotWritten(String text) {
        assertThrows(IllegalArgumentException.class, () -> Utf8.encode(text));
        assertThrows(IllegalArgumentException.class, () -> Utf8.length(text));
    }

    @Test
    void onlyTheGivenRangeIsDecoded() {
        byte[] bytes = "xäy".getBytes(StandardCharsets.UTF_8);
        assertEquals("ä", Utf8.decode(bytes, 1, 2));
        assertThrows(MalformedMessageException.class, () -> Utf8.decode(bytes, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Utf8.decode(bytes, 2, 3));
    }

    private static String jdkDecoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
