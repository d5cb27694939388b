package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.netty.buffer.ByteBuf;
import org.junit.jupiter.api.Test;

/** One buffer for all, as long as nobody keeps it. */
class ReusedBufferTest {
    private final ReusedBuffer buffer = new ReusedBuffer(64);

    @Test
    void whatIsGivenBackIsGivenOutAgain() {
        ByteBuf first = buffer.take(10);
        first.writeLong(1).release();
        ByteBuf second = buffer.take(64);
        assertSame(first, second);
        assertEquals(0, second.readableBytes());
        second.release();
        buffer.close();
        assertEquals(0, first.refCnt());
    }

    @Test
    void whatSomebodyKeepsIsLeftToThem() {
        ByteBuf kept = buffer.take(10).writeLong(7);
        ByteBuf next = buffer.take(10).writeLong(8);
        assertNotSame(kept, next);
        assertEquals(7, kept.readLong());
        kept.release();
        assertEquals(0, kept.refCnt());
        next.release();
        assertSame(next, buffer.take(1));
        next.release();
        buffer.close();
    }

    @Test
    void whatIsTooLongGetsItsOwn() {
        ByteBuf large = buffer.take(65);
        large.writeZero(65).release();
        assertEquals(0, large.refCnt());
        buffer.close();
    }

    @Test
    void afterTheEndThereAreBuffersStill() {
        buffer.close();
        ByteBuf late = buffer.take(8);
        late.writeLong(1).release();
        assertEquals(0, late.refCnt());
    }
}
