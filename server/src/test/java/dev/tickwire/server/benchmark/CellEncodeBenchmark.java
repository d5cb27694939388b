package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.game.SharedGame;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.replication.FramePool;
import dev.tickwire.server.replication.PublishedFrame;
import dev.tickwire.server.replication.ResidualEncoder;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The replication of one tick on the tick thread: what was not foreseen, encoded once for each cell. */
@State(Scope.Thread)
public class CellEncodeBenchmark {
    private static final int PLAYERS = 1000;
    private static final int TICKS_BEFORE = 90;
    private static final int TICKS = 32;

    @Param
    public AimStyle aimStyle;

    private final List<RecordedTick> ticks = new ArrayList<>();
    private SharedGame game;
    private WorldState truth;
    private ResidualEncoder encoder;
    private PublishedFrame frame;

    /** Records a second of Proving Ground. */
    @Setup
    public void record() {
        TickRecorder recorder = new TickRecorder(Workload.provingGround(PLAYERS, 8000, aimStyle));
        for (int i = 0; i < TICKS_BEFORE; i++) {
            recorder.step();
        }
        for (int i = 0; i < TICKS; i++) {
            ticks.add(recorder.step());
        }
        game = recorder.shared();
        truth = new WorldState(game.schema());
        CellGrid grid = CellGrid.of(game.map().widthUnits(), game.map().heightUnits(), game.cellSizeUnits());
        encoder = new ResidualEncoder(truth, grid);
        frame = new FramePool(1, game.schema(), grid, PLAYERS).take();
    }

    /** The copies that bring the truth to where the tick had it are in it; {@link #copyOnly} says how much they are. */
    @Benchmark
    @OperationsPerInvocation(TICKS)
    public PublishedFrame encodeTick() {
        for (int i = 0; i < TICKS; i++) {
            ticks.get(i).encode(encoder, game, truth, frame);
        }
        return frame;
    }

    @Benchmark
    @OperationsPerInvocation(TICKS)
    public WorldState copyOnly() {
        for (int i = 0; i < TICKS; i++) {
            ticks.get(i).copy(truth);
        }
        return truth;
    }
}
