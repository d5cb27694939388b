package dev.tickwire.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.math.SeededRandom;
import org.junit.jupiter.api.Test;

/** The first bytes of every frame. */
class FrameHeaderTest {
    private final FrameHeader header = new FrameHeader();
    private final FrameHeader read = new FrameHeader();
    private final BitWriter out = new BitWriter(16, 64);
    private final BitReader in = new BitReader();

    @Test
    void aFrameThatOnlyActsHasAHeaderOfElevenBits() {
        header.tick = 300;
        header.hasActions = true;
        header.hasCorrections = true;
        header.consumed = 15;
        travel(299);
        assertEquals(11, out.bitLength());
        assertEquals(300, read.tick);
        assertTrue(read.hasActions && read.hasCorrections);
        assertEquals(15, read.consumed);
    }

    @Test
    void whatIsWrittenIsRead() {
        SeededRandom random = new SeededRandom(4);
        for (int i = 0; i < 5000; i++) {
            int previous = fill(random);
            travel(previous);
            assertEquals(header.tick, read.tick);
            assertEquals(header.consumed, read.consumed);
            assertEquals(header.isResync, read.isResync);
            assertEquals(header.hasEntries, read.hasEntries);
            assertEquals(header.hasEveryone, read.hasEveryone);
            assertEquals(header.hasOwner, read.hasOwner);
            assertEquals(header.hasCheck, read.hasCheck);
            assertEquals(header.hasLate, read.hasLate);
            assertEquals(header.lateSequenceLow, read.lateSequenceLow);
            assertEquals(header.slackParts, read.slackParts);
            assertEquals(header.hasLink ? header.durableLagTicks : FrameHeader.NOT_DURABLE, read.durableLagTicks);
            assertEquals(header.view, read.view);
            assertEquals(out.bitLength(), in.bitPosition());
        }
    }

    @Test
    void aTickIsCountedOnFromTheFrameBefore() {
        for (int elapsed = 1; elapsed <= FrameHeader.ELAPSED_TICKS_MAX; elapsed++) {
            header.clear();
            header.tick = 1_000_000 + elapsed;
            travel(1_000_000);
            assertEquals(1_000_000 + elapsed, read.tick);
        }
    }

    @Test
    void aFrameAfterTooLongASilenceIsRefused() {
        header.tick = FrameHeader.ELAPSED_TICKS_MAX + 1;
        assertThrows(MalformedMessageException.class, () -> travel(0));
        header.tick = -1;
        assertThrows(MalformedMessageException.class, () -> travel(0));
    }

    @Test
    void aResyncMayGoBackInTime() {
        header.isResync = true;
        header.hasView = true;
        header.view = new CellRect(0, 0, 1, 1);
        header.tick = 5;
        travel(70_000);
        assertEquals(5, read.tick);
    }

    @Test
    void aResyncWithPartsOfAnOrdinaryFrameIsRefused() {
        header.isResync = true;
        header.hasView = true;
        header.hasActions = true;
        header.tick = 5;
        assertThrows(MalformedMessageException.class, () -> travel(1));
    }

    @Test
    void aResyncWithoutAViewIsRefused() {
        header.isResync = true;
        header.tick = 5;
        assertThrows(MalformedMessageException.class, () -> travel(1));
    }

    @Test
    void whatIsNoFrameIsRefused() {
        in.wrap(new byte[] {0x7f, 1}, 0, 2);
        assertThrows(MalformedMessageException.class, () -> read.read(in, 0));
    }

    @Test
    void aHeaderThatIsCutShortIsRefused() {
        SeededRandom random = new SeededRandom(5);
        for (int i = 0; i < 200; i++) {
            int previous = fill(random);
            out.clear();
            header.write(previous, out);
            for (int length = 0; length < out.byteLength(); length++) {
                in.wrap(out.buffer(), 0, length);
                assertThrows(MalformedMessageException.class, () -> read.read(in, previous));
            }
        }
    }

    @Test
    void slackIsToldInEighthsOfAMillisecondAndCutToWhatFits() {
        assertEquals(8, FrameHeader.slackPartsOfMicros(1000));
        assertEquals(-8, FrameHeader.slackPartsOfMicros(-1000));
        assertEquals(0x7fff, FrameHeader.slackPartsOfMicros(Integer.MAX_VALUE));
        assertEquals(-0x7fff, FrameHeader.slackPartsOfMicros(Integer.MIN_VALUE));
    }

    /** Fills the header with anything that may be in one; returns a tick that the frame before may have had. */
    private int fill(SeededRandom random) {
        header.clear();
        int previous = random.nextInt(1 << 30);
        header.isResync = random.nextInt(4) == 0;
        header.tick = header.isResync
                ? random.nextInt(1 << 30)
                : previous + random.nextRange(1, FrameHeader.ELAPSED_TICKS_MAX);
        header.consumed = random.nextInt(header.consumedModulus());
        header.hasActions = !header.isResync && random.nextInt(2) == 0;
        header.hasCorrections = !header.isResync && random.nextInt(2) == 0;
        header.hasEntries = !header.isResync && random.nextInt(2) == 0;
        header.hasEveryone = random.nextInt(2) == 0;
        header.hasOwner = random.nextInt(2) == 0;
        header.hasCheck = random.nextInt(2) == 0;
        header.hasLate = random.nextInt(2) == 0;
        header.lateSequenceLow = header.hasLate ? random.nextInt(256) : 0;
        header.hasLink = random.nextInt(2) == 0;
        header.slackParts = header.hasLink ? random.nextRange(-0x7fff, 0x7fff) : 0;
        header.durableLagTicks = random.nextInt(0x10000);
        header.hasView = header.isResync || random.nextInt(2) == 0;
        header.view = header.hasView
                ? new CellRect(random.nextInt(256), random.nextInt(256), random.nextInt(256), random.nextInt(256))
                : CellRect.EMPTY;
        return previous;
    }

    private void travel(int previousTick) {
        out.clear();
        header.write(previousTick, out);
        in.wrap(out.buffer(), 0, out.byteLength());
        read.read(in, previousTick);
    }
}
