package dev.tickwire.server.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.capture.CaptureException;
import dev.tickwire.bot.dissect.BitStatistics;
import dev.tickwire.bot.dissect.BitTable;
import dev.tickwire.bot.dissect.CaptureReplay;
import dev.tickwire.bot.dissect.FramePart;
import dev.tickwire.bot.dissect.FrameText;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.replication.FrameSection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server wrote is what the dissector says. */
class DissectionTest {
    private static final int PLAYERS = 12;
    private static final int TICKS = 400;
    private static final Pattern FRAME = Pattern.compile("(?:frame of|resync to) tick .*, ([\\d,]+) bytes?");
    private static final Pattern PIECE = Pattern.compile(" +(\\d+) bits? .*");

    @TempDir
    private Path folder;

    @Test
    void theProtocolPagesExampleIsTakenApart() throws Exception {
        List<String> lines = textOf(capture(TurnAndShot.play())).lines().toList();
        List<String> frame = lines.subList(lines.size() - 10, lines.size());
        assertTrue(frame.get(0).contains("frame of tick 15"), frame.toString());
        assertTrue(frame.get(0).endsWith(", 5 bytes"), frame.toString());
        assertEquals("      14 bits  header: inputs consumed 0", frame.get(1));
        assertEquals("       1 bit   how cells are told, or that there are no more", frame.get(2));
        assertEquals("       3 bits  actions of cell 3 (column 3, row 0)", frame.get(3));
        assertEquals("      17 bits    avatar 0: turn " + TurnAndShot.TURN, frame.get(4));
        assertEquals("       1 bit     flags of lists", frame.get(5));
        assertEquals("       1 bit     avatar 0: shot", frame.get(6));
        assertEquals("       1 bit     flags of lists", frame.get(7));
        assertEquals("       1 bit   how cells are told, or that there are no more", frame.get(8));
        assertEquals("       1 bit   padding", frame.get(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"skirmish", "provingground"})
    void everyBitOfEveryFrameIsTold(String game) throws Exception {
        RecordedMatch match = lively(game);
        long frameBytes = 0;
        for (byte[] message : match.messages().subList(1, match.messages().size())) {
            frameBytes += message.length;
        }
        Path file = capture(match);
        BitStatistics statistics = statisticsOf(file, 0);
        assertEquals(match.messages().size() - 1, statistics.frames());
        assertEquals(frameBytes, statistics.frameBytes());
        assertEquals(8 * frameBytes, statistics.bits());
        Set<FramePart> unused = EnumSet.noneOf(FramePart.class);
        for (FramePart part : FramePart.values()) {
            if (statistics.bits(part) == 0) {
                unused.add(part);
            }
        }
        Set<FramePart> expected = game.equals("skirmish") ? Set.of() : EnumSet.of(FramePart.EVERYONE, FramePart.OWNER);
        assertTrue(expected.containsAll(unused), unused + " did not occur in " + game);
        assertEquals(frameBytes, bytesOfPieces(textOf(file)));
        assertTrue(BitTable.write(statistics).contains("(0 wrong)"), BitTable.write(statistics));
    }

    @Test
    void theServersOwnCountIsTheDissectors() throws Exception {
        RecordedMatch match = lively("skirmish");
        BitStatistics statistics = statisticsOf(capture(match), 0);
        int sum = 0;
        for (FrameSection section : FrameSection.values()) {
            assertTrue(match.bitsOf(section) > 0, section + " did not occur");
            sum += match.bitsOf(section);
        }
        assertEquals(statistics.bits(), sum);
        assertEquals(statistics.bits(FramePart.HEADER), match.bitsOf(FrameSection.HEADER));
        assertEquals(
                statistics.bits(FramePart.CHECK) + statistics.bits(FramePart.PADDING),
                match.bitsOf(FrameSection.CHECK));
        assertTrue(statistics.bits(FramePart.ACTIONS) < match.bitsOf(FrameSection.ACTIONS));
        assertTrue(statistics.bits(FramePart.KEYFRAMES) < match.bitsOf(FrameSection.KEYFRAMES));
    }

    @Test
    void whatIsLeftOutAtTheStartIsAppliedAllTheSame() throws Exception {
        RecordedMatch match = lively("skirmish");
        Path file = capture(match);
        int left = 100;
        BitStatistics rest = statisticsOf(file, 10 * left);
        long frameBytes = 0;
        for (byte[] message : match.messages().subList(left, match.messages().size())) {
            frameBytes += message.length;
        }
        assertEquals(match.messages().size() - left, rest.frames());
        assertEquals(8 * frameBytes, rest.bits());
    }

    @Test
    void aMatchThatFollowsOnAnotherMapIsToldToo() throws Exception {
        RecordedMatch first = lively("skirmish");
        RecordedMatch second = new RecordedMatch("skirmish", 2_048, 2, 5, 10);
        second.tick();
        for (int tick = 0; tick < 30; tick++) {
            second.input(0, tick << 14, 0);
            second.tick();
        }
        Path file = folder.resolve("two.capture");
        RecordedMatch.writeCapture(file, List.of(first, second));

        assertEquals(
                first.messages().size() + second.messages().size() - 2,
                statisticsOf(file, 0).frames());
        assertTrue(textOf(file)
                .lines()
                .anyMatch(line -> line.contains("welcome to match")
                        && line.contains(second.match().grid().columns() + " x ")));
    }

    @Test
    void aCaptureThatIsCutShortIsToldUpToThereAndRefused() throws Exception {
        Path file = capture(TurnAndShot.play());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        BitStatistics statistics = new BitStatistics();
        CaptureReplay replay = new CaptureReplay(statistics, 0);
        CaptureException refusal = assertThrows(CaptureException.class, () -> replay.play(file));
        assertTrue(refusal.getMessage().startsWith("is cut short behind message "), refusal.getMessage());
        assertTrue(statistics.frames() > 0);
    }

    @Test
    void aFrameThatIsChangedIsRefusedWithItsNumber() throws Exception {
        RecordedMatch match = TurnAndShot.play();
        Path file = capture(match);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] |= (byte) 0x80;
        Files.write(file, bytes);
        CaptureException refusal = assertThrows(CaptureException.class, () -> textOf(file));
        int number = match.messages().size();
        assertEquals("has a malformed message, number " + number + ": padding is not zero", refusal.getMessage());
    }

    /** Players at random controls, spread over more cells than one sees. */
    private static RecordedMatch lively(String game) {
        RecordedMatch match = new RecordedMatch(game, 4000, PLAYERS, 3, 10);
        InputLayout layout = match.match().game().schema().input();
        SeededRandom random = new SeededRandom(5);
        match.tick();
        for (int i = 0; i < TICKS; i++) {
            for (int player = 0; player < PLAYERS; player++) {
                if (random.nextInt(8) == 0) {
                    match.input(player, bits(random, layout.heldBits()), bits(random, layout.edgeBits()));
                }
            }
            match.tick();
        }
        return match;
    }

    private static int bits(SeededRandom random, int count) {
        return count == 0 ? 0 : random.nextInt() >>> (32 - count);
    }

    /** Sums up the bits that the text tells of each frame, and compares them with the frame's length. */
    private static long bytesOfPieces(String text) {
        long bytes = 0;
        long frameBits = 0;
        long toldBits = 0;
        for (String line : text.lines().toList()) {
            Matcher frame = FRAME.matcher(line);
            Matcher piece = PIECE.matcher(line);
            if (frame.find()) {
                assertEquals(frameBits, toldBits, "bits of the frame before: " + line);
                frameBits = 8 * Long.parseLong(frame.group(1).replace(",", ""));
                bytes += frameBits / 8;
                toldBits = 0;
            } else if (piece.matches()) {
                toldBits += Long.parseLong(piece.group(1));
            }
        }
        assertEquals(frameBits, toldBits, "bits of the last frame");
        return bytes;
    }

    private Path capture(RecordedMatch match) throws IOException {
        Path file = folder.resolve("play.capture");
        match.writeCapture(file);
        return file;
    }

    private static String textOf(Path file) throws CaptureException, IOException {
        StringWriter text = new StringWriter();
        new CaptureReplay(new FrameText(new PrintWriter(text)), 0).play(file);
        return text.toString();
    }

    private static BitStatistics statisticsOf(Path file, int fromMillis) throws CaptureException, IOException {
        BitStatistics statistics = new BitStatistics();
        new CaptureReplay(statistics, fromMillis).play(file);
        return statistics;
    }
}
