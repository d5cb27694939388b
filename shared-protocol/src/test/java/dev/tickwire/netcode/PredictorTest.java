package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.provingground.ProvingGround;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import org.junit.jupiter.api.Test;

/** The own avatar ahead of the server, in a world of one cell. */
class PredictorTest {
    private static final int SIDE = 8192;
    private static final int SLOT = 3;
    private static final int START_X = 4000;
    private static final int STEP = ProvingGround.AVATAR_UNITS_PER_TICK;

    private final SharedGame game = new ProvingGround(TileMap.open(SIDE, SIDE));
    private final ClientReplica replica = new ClientReplica(game.schema(), CellGrid.of(SIDE, SIDE, SIDE), game, 0);
    private final InputHistory inputs = new InputHistory();
    private final SessionStatistics statistics = new SessionStatistics();
    private final Predictor predictor = new Predictor(game, SLOT, inputs, statistics);

    @Test
    void anInputThatIsOnItsWayIsCarriedOutFromItsTickOn() {
        frame(10, START_X, false);
        inputs.add(12, ProvingGroundControls.walk(0), 0, true, 0);
        predictor.rebase(replica, 14);
        assertEquals(14, predictor.tick());
        assertEquals(START_X + 3 * STEP, x());
    }

    @Test
    void anInputWhoseTickIsPastIsExpectedInTheNextOne() {
        inputs.add(8, ProvingGroundControls.walk(0), 0, true, 0);
        frame(10, START_X, false);
        predictor.rebase(replica, 12);
        assertEquals(START_X + 2 * STEP, x());
    }

    @Test
    void anInputThatWasConsumedIsNotCarriedOutAgain() {
        inputs.add(9, ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE, true, 0);
        frame(10, START_X, true);
        inputs.confirm(consumed(1), 0, hash -> {});
        predictor.rebase(replica, 12);
        assertEquals(START_X + 2 * STEP, x());
        assertEquals(0, predictor.world().table(ProvingGroundSchema.PROJECTILE).size());
    }

    @Test
    void whatTheOwnAvatarFiresIsThereAtOnce() {
        inputs.add(11, ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE, true, 0);
        frame(10, START_X, false);
        predictor.rebase(replica, 13);
        assertEquals(1, predictor.world().table(ProvingGroundSchema.PROJECTILE).size());
    }

    @Test
    void whatTheControlsOfNowWouldDoIsToldWithoutDoingIt() {
        frame(10, START_X, false);
        predictor.rebase(replica, 12);
        WorldState ahead = predictor.anticipate(ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE);
        assertEquals(START_X + STEP, ahead.avatars().get(0, EntityType.X));
        assertEquals(1, ahead.table(ProvingGroundSchema.PROJECTILE).size());
        assertEquals(12, predictor.tick());
        assertEquals(START_X, x());
        assertEquals(0, predictor.world().table(ProvingGroundSchema.PROJECTILE).size());
        predictor.advanceTo(13);
        assertEquals(START_X, x());
    }

    @Test
    void aPressThatWasSentForTheNextTickIsAmongWhatItWillDo() {
        frame(10, START_X, false);
        inputs.add(13, ProvingGroundControls.walk(0), ProvingGroundControls.FIRE_EDGE, true, 0);
        predictor.rebase(replica, 12);
        WorldState ahead = predictor.anticipate(ProvingGroundControls.walk(0), 0);
        assertEquals(1, ahead.table(ProvingGroundSchema.PROJECTILE).size());
    }

    @Test
    void aPredictionThatCameTrueIsNoCorrection() {
        frame(10, START_X, true);
        predictor.rebase(replica, 15);
        frame(13, START_X + 3 * STEP, true);
        predictor.rebase(replica, 16);
        assertEquals(1, statistics.predictions());
        assertEquals(0, statistics.predictionCorrections());
    }

    @Test
    void aShoveIsACorrectionOfItsLength() {
        frame(10, START_X, true);
        predictor.rebase(replica, 15);
        frame(13, START_X + 3 * STEP - 50, true);
        predictor.rebase(replica, 15);
        assertEquals(1, statistics.predictionCorrections());
        assertEquals(50, statistics.predictionErrorUnits());
        assertEquals(START_X + 5 * STEP - 50, x());
    }

    @Test
    void withoutAnAvatarThereIsNothingToPredict() {
        frame(10, START_X, true);
        predictor.rebase(replica, 12);
        replica.world().avatars().end(0);
        replica.world().sweep();
        predictor.rebase(replica, 14);
        assertEquals(EntityTable.NO_ROW, predictor.ownRow());
        assertEquals(14, predictor.tick());
    }

    private int x() {
        return predictor.world().avatars().get(predictor.ownRow(), EntityType.X);
    }

    private static FrameHeader consumed(int count) {
        FrameHeader header = new FrameHeader();
        header.consumed = count;
        return header;
    }

    /** Applies a frame that shows the own avatar alone, walking along +x or standing. */
    private void frame(int tick, int x, boolean walking) {
        WorldState shown = new WorldState(game.schema());
        EntityTable avatars = shown.avatars();
        int row = avatars.spawn(SLOT, 1);
        game.placeAvatar(shown, row, x, 4000);
        avatars.set(row, ProvingGroundSchema.AVATAR_MOVING, walking ? 1 : 0);
        FrameHeader header = new FrameHeader();
        header.tick = tick;
        header.isResync = true;
        header.hasView = true;
        header.view = new CellRect(0, 0, 0, 0);
        BitWriter out = new BitWriter(64, 256);
        header.write(0, out);
        ResidualFormat.writeNext(out);
        EntityCodec.writeInCell(avatars, row, 0, replica.grid(), tick, out);
        ResidualFormat.writeEnd(out);
        ResidualFormat.writeEnd(out);
        out.align();
        replica.apply(out.buffer(), 0, out.byteLength());
    }
}
