package dev.tickwire.server.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.schema.Schema;
import org.junit.jupiter.api.Test;

/** A fixed number of frames that go round. */
class FramePoolTest {
    private final Schema schema =
            new ProvingGroundType().on(TileMap.open(1024, 1024)).schema();
    private final FramePool pool = new FramePool(2, schema, CellGrid.of(1024, 1024, 512), 4);

    @Test
    void whenAllAreOutThereIsNoneToTake() {
        PublishedFrame first = pool.take();
        PublishedFrame second = pool.take();
        assertNotNull(first);
        assertNotSame(first, second);
        assertNull(pool.take());
        assertNotNull(pool.spare());
    }

    @Test
    void aFrameComesBackWithItsLastReader() {
        PublishedFrame frame = pool.take();
        frame.retain();
        frame.retain();
        frame.release();
        assertEquals(1, pool.freeCount());
        frame.release();
        assertEquals(2, pool.freeCount());
        assertSame(frame, pool.take());
    }

    @Test
    void theSpareNeverEntersThePool() {
        PublishedFrame spare = pool.spare();
        spare.retain();
        spare.release();
        assertEquals(2, pool.freeCount());
    }

    @Test
    void aFrameThatIsReleasedTooOftenIsAFault() {
        PublishedFrame frame = pool.take();
        frame.retain();
        frame.release();
        frame.retain();
        assertThrows(IllegalStateException.class, frame::release);
    }
}
