package dev.tickwire.bot.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMapCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Capture files, whole and damaged. */
class CaptureFileTest {
    private static final byte[] MAP = {1, 2, 3, 4, 5};
    private static final byte[] OTHER_MAP = {6, 7};
    private static final int HEAD_BYTES = 8 + 1;
    private static final int START_BYTES = HEAD_BYTES + 5 + MAP.length;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("play.capture");
    }

    @Test
    void whatIsWrittenIsReadWithItsTimes() throws Exception {
        write(1 << 20, new byte[] {9, 8, 7}, new byte[] {}, new byte[] {6});
        List<CapturedMessage> messages = read();
        assertEquals(3, messages.size());
        assertArrayEquals(new byte[] {9, 8, 7}, messages.get(0).bytes());
        assertArrayEquals(new byte[] {}, messages.get(1).bytes());
        assertArrayEquals(new byte[] {6}, messages.get(2).bytes());
        assertEquals(0, messages.get(0).millis());
        assertEquals(33, messages.get(1).millis());
        assertEquals(0.066, messages.get(2).seconds(), 1e-9);
    }

    @Test
    void aFileThatIsFullHoldsWholeMessagesAndSaysSo() throws Exception {
        int limit = START_BYTES + 2 * 19;
        CaptureWriter writer = write(limit, new byte[10], new byte[10], new byte[10], new byte[0]);
        assertEquals(limit, Files.size(file));
        assertEquals(2, read().size());
        assertTrue(writer.outcome().contains("2 messages"), writer.outcome());
        assertTrue(writer.outcome().contains("it is full"), writer.outcome());
    }

    @Test
    void aFileThatIsCutAnywhereButBetweenMessagesIsRefused() throws Exception {
        write(1 << 20, new byte[] {9, 8, 7}, new byte[] {6});
        byte[] whole = Files.readAllBytes(file);
        int afterFirst = START_BYTES + 9 + 3;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            if (length == HEAD_BYTES || length == START_BYTES || length == afterFirst) {
                assertEquals(length == afterFirst ? 1 : 0, read().size());
                continue;
            }
            String expected = length < 8
                    ? "is no capture of tickwire-bots"
                    : length < HEAD_BYTES
                            ? "is cut short before its first message"
                            : "is cut short behind message " + (length < afterFirst ? 0 : 1);
            assertRefused(expected);
        }
    }

    @Test
    void aForeignFileIsRefused() throws Exception {
        Files.writeString(file, "{\"frames\": 12, \"bytes\": 34}", StandardCharsets.UTF_8);
        assertRefused("is no capture of tickwire-bots");
    }

    @Test
    void anotherVersionIsNamed() throws Exception {
        damage(8, 1);
        assertRefused("is a capture of version 1; this program reads version 2");
    }

    @Test
    void aLengthThatNoMessageHasIsRefusedBeforeAnythingIsReserved() throws Exception {
        damage(START_BYTES + 5, 0x7f);
        assertRefused("is damaged: it claims 2130706435 bytes where 1048576 are possible");
    }

    @Test
    void whatIsNeitherMapNorMessageIsRefused() throws Exception {
        damage(START_BYTES, 3);
        assertRefused("is damaged: behind message 0 comes something of kind 3");
    }

    @Test
    void eachMapIsInTheFileOnceAlsoOneOfALaterMatch() throws Exception {
        CaptureWriter writer = new CaptureWriter(new CaptureSettings(file, 1 << 20));
        writer.map(MAP);
        writer.received(new byte[] {9}, 0, 1, 0);
        writer.map(OTHER_MAP);
        writer.map(MAP);
        writer.received(new byte[] {8}, 0, 1, 33);
        writer.close();
        assertEquals(START_BYTES + 5 + OTHER_MAP.length + 2 * 10, Files.size(file));
        assertEquals(2, read().size());
        Map<String, byte[]> maps = CaptureReader.mapsOf(file);
        assertEquals(2, maps.size());
        assertArrayEquals(OTHER_MAP, maps.get(TileMapCodec.contentHash(OTHER_MAP)));

        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), START_BYTES + 10));
        assertEquals(1, CaptureReader.mapsOf(file).size());
    }

    private CaptureWriter write(long bytesMax, byte[]... messages) throws IOException {
        CaptureWriter writer = new CaptureWriter(new CaptureSettings(file, bytesMax));
        writer.map(MAP);
        double nowMillis = 1_000;
        for (byte[] message : messages) {
            byte[] inTheMiddle = new byte[message.length + 2];
            System.arraycopy(message, 0, inTheMiddle, 1, message.length);
            writer.received(inTheMiddle, 1, message.length, nowMillis);
            nowMillis += 33;
        }
        writer.close();
        return writer;
    }

    private void damage(int at, int value) throws IOException {
        write(1 << 20, new byte[] {9, 8, 7});
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] = (byte) value;
        Files.write(file, bytes);
    }

    private List<CapturedMessage> read() throws CaptureException, IOException {
        List<CapturedMessage> messages = new ArrayList<>();
        try (CaptureReader reader = new CaptureReader(file)) {
            Optional<CapturedMessage> next = reader.next();
            while (next.isPresent()) {
                messages.add(next.get());
                next = reader.next();
            }
        }
        return messages;
    }

    private void assertRefused(String message) {
        CaptureException refusal = assertThrows(CaptureException.class, this::read);
        assertEquals(message, refusal.getMessage());
    }
}
