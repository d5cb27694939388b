package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.BitReader;
import dev.tickwire.message.Protocol;
import org.junit.jupiter.api.Test;

/** Frames that wait for a slow client. */
class FrameBacklogTest {
    private final FrameBacklog backlog = new FrameBacklog(3, 600);

    @Test
    void framesLieBehindTheirLengthsInOneMessage() {
        assertTrue(backlog.add(new byte[] {1, 2, 3}, 2));
        assertTrue(backlog.add(new byte[300], 300));
        BitReader in = new BitReader();
        in.wrap(backlog.bytes(), 0, backlog.sizeBytes());
        assertEquals(Protocol.BATCH_ID, in.readBits(8));
        assertEquals(2, in.readVarUint(Protocol.BATCH_LENGTH_GROUP_BITS));
        assertEquals(0x0201, in.readBits(16));
        assertEquals(300, in.readVarUint(Protocol.BATCH_LENGTH_GROUP_BITS));
        assertEquals(8 * 300, in.remainingBits());
    }

    @Test
    void itHoldsNoMoreFramesThanItsLimit() {
        for (int i = 0; i < 3; i++) {
            assertTrue(backlog.add(new byte[1], 1));
        }
        assertFalse(backlog.add(new byte[1], 1));
        assertEquals(3, backlog.frames());
    }

    @Test
    void itHoldsNoMoreBytesThanItsLimit() {
        assertTrue(backlog.add(new byte[500], 500));
        assertFalse(backlog.add(new byte[100], 100));
    }

    @Test
    void onceReleasedItIsEmptyAndStartsAnew() {
        backlog.add(new byte[500], 500);
        backlog.release();
        assertTrue(backlog.isEmpty());
        assertEquals(0, backlog.sizeBytes());
        assertTrue(backlog.add(new byte[500], 500));
        assertEquals(1, backlog.frames());
    }
}
