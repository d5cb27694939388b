package dev.tickwire.server.replication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.provingground.ProvingGround;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What one client is sent, from a world that is changed by hand: two avatars near each other, and a far corner. */
class ClientFramesTest {
    private static final int SIDE = 200_000;
    private static final int WATCHER = 0;
    private static final int OTHER = 1;
    private static final int NEAR = 10_000;
    private static final int FAR = 190_000;

    private final ProvingGround game = new ProvingGround(TileMap.open(SIDE, SIDE));
    private final CellGrid grid = CellGrid.of(SIDE, SIDE, game.cellSizeUnits());
    private final WorldState truth = new WorldState(game.schema());
    private final EntityTable avatars = truth.avatars();
    private final ResidualEncoder encoder = new ResidualEncoder(truth, grid);
    private final FramePool pool = new FramePool(1, game.schema(), grid, 4);
    private final ClientFrames frames = new ClientFrames(game, grid, WATCHER);
    private final ClientReplica replica = new ClientReplica(game.schema(), grid, game, 0);
    private final FrameWriter writer = new FrameWriter();
    private int tick;
    private int consumed;
    private boolean late;

    @Test
    void theFirstFrameDescribesEverythingInView() {
        start();
        assertEquals(2, replica.world().avatars().size());
        assertTrue(frames.isResync());
    }

    @Test
    void aTickInWhichNothingUnforeseenHappensIsSilent() {
        start();
        assertTrue(tick(world -> world.set(world.rowOf(OTHER), ProvingGroundSchema.AVATAR_MOVING, 1)));
        for (int i = 1; i < FrameHeader.SILENT_TICKS_MAX; i++) {
            assertFalse(tick(world -> {}), "tick " + tick);
        }
    }

    @Test
    void nobodyIsLeftWithoutAFrameForLong() {
        start();
        int told = 0;
        for (int i = 0; i < 3 * FrameHeader.SILENT_TICKS_MAX; i++) {
            told += tick(world -> {}) ? 1 : 0;
        }
        assertEquals(3, told);
    }

    @Test
    void aTeleportTellsTheOldPlaceNoMoreThanThatItsEntityIsGone() {
        start();
        tick(world -> {
            world.set(world.rowOf(OTHER), EntityType.X, FAR);
            world.set(world.rowOf(OTHER), EntityType.Y, FAR);
        });
        byte[] teleport = writer.out().toByteArray();
        assertEquals(1, replica.world().avatars().size());

        ClientFramesTest other = new ClientFramesTest();
        other.start();
        other.tick(world -> world.end(world.rowOf(OTHER)));
        assertArrayEquals(other.writer.out().toByteArray(), teleport);
    }

    @Test
    void consumedInputsAreToldBeforeTheirCountComesRound() {
        start();
        int silent = 0;
        while (!tickWithInput()) {
            silent++;
        }
        assertEquals(ClientFrames.UNTOLD_INPUTS_MAX - 1, silent);
        assertEquals(consumed, replica.header().consumed);
    }

    @Test
    void anInputThatWasNotUsedAtItsTickEndsTheSilence() {
        start();
        late = true;
        assertTrue(tickWithInput());
        assertTrue(replica.header().hasLate);
        assertEquals(consumed, replica.header().lateSequenceLow);
    }

    @Test
    void aTickThatWasNotSeenIsFollowedByAResync() {
        start();
        consumed = 100;
        publish(world -> {}).release();
        assertTrue(tick(world -> {}));
        assertTrue(replica.header().isResync);
        assertEquals(100, replica.header().consumed);
        assertEquals(FrameHeader.CONSUMED_MODULUS_IN_RESYNC, replica.header().consumedModulus());
    }

    @Test
    void framesThatDidNotGoOutAreFollowedByAResync() {
        start();
        frames.requestResync();
        assertTrue(tick(world -> {}));
        assertTrue(replica.header().isResync);
    }

    @Test
    void theViewFollowsTheAvatarAndStaysWhenItIsGone() {
        start();
        var before = replica.view();
        tick(world -> world.set(world.rowOf(WATCHER), EntityType.X, NEAR + 60_000));
        var moved = replica.view();
        assertTrue(moved.firstColumn() > before.firstColumn());
        tick(world -> world.end(world.rowOf(WATCHER)));
        assertEquals(moved, replica.view());
    }

    private void start() {
        tick(world -> {
            for (int slot : new int[] {WATCHER, OTHER}) {
                game.placeAvatar(truth, world.spawn(slot, tick), NEAR + slot * 2000, NEAR);
            }
        });
    }

    private boolean tickWithInput() {
        consumed++;
        return tick(world -> {});
    }

    /** Runs one tick in which the rules do something; returns whether the client was told anything. */
    private boolean tick(Consumer<EntityTable> rules) {
        PublishedFrame frame = publish(rules);
        boolean told = frames.assemble(frame, null, writer);
        frame.release();
        if (told) {
            replica.apply(writer.out().buffer(), 0, writer.out().byteLength());
        }
        return told;
    }

    private PublishedFrame publish(Consumer<EntityTable> rules) {
        tick++;
        PublishedFrame frame = pool.take();
        frame.retain();
        encoder.begin(frame, tick, 0);
        encoder.noteInputs(WATCHER, consumed, late, consumed);
        game.advanceAll(truth, tick);
        encoder.foresee();
        rules.accept(avatars);
        encoder.encode();
        truth.sweep();
        encoder.show(false);
        return frame;
    }
}
