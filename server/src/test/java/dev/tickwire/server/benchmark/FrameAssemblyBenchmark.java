package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameWriter;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an event loop does for one client in one tick: the frame is put together, or found to have nothing to say. */
@State(Scope.Thread)
public class FrameAssemblyBenchmark {
    private static final int PLAYERS = 1000;
    private static final int TICKS = 30;

    @Param
    public AimStyle aimStyle;

    private final List<PublishedFrame> frames = new ArrayList<>();
    private final List<ClientFrames> clients = new ArrayList<>();
    private final FrameWriter writer = new FrameWriter();

    /** Keeps a second of Proving Ground, and one tick before it. */
    @Setup
    public void publish() {
        PlayedMatch played = new PlayedMatch(Workload.provingGround(PLAYERS, 8000, aimStyle), TICKS + 1);
        played.addReader(frame -> {
            if (frames.size() <= TICKS) {
                frame.retain();
                frames.add(frame);
            }
        });
        while (frames.size() <= TICKS) {
            played.tick();
            played.deliver();
        }
        for (int slot = 0; slot < PLAYERS; slot++) {
            clients.add(new ClientFrames(played.match().game(), played.match().grid(), slot));
        }
    }

    /** Shows everybody the first tick, anew since it is not the one after the last: takes milliseconds, as the rest does. */
    @Setup(Level.Invocation)
    public void startOver() {
        for (int i = 0; i < PLAYERS; i++) {
            clients.get(i).assemble(frames.get(0), null, writer);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PLAYERS * TICKS)
    public long assembleFrame() {
        long bytes = 0;
        for (int tick = 1; tick <= TICKS; tick++) {
            for (int i = 0; i < PLAYERS; i++) {
                if (clients.get(i).assemble(frames.get(tick), null, writer)) {
                    bytes += writer.out().byteLength();
                }
            }
        }
        return bytes;
    }

    @Benchmark
    @OperationsPerInvocation(PLAYERS)
    public long assembleResync() {
        long bytes = 0;
        for (int i = 0; i < PLAYERS; i++) {
            clients.get(i).requestResync();
            clients.get(i).assemble(frames.get(0), null, writer);
            bytes += writer.out().byteLength();
        }
        return bytes;
    }
}
