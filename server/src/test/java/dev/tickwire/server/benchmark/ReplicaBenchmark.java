package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameWriter;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a client does with a frame: reads it and moves its replica on to the frame's tick. */
@State(Scope.Thread)
public class ReplicaBenchmark {
    private static final int FRAMES = 256;

    @Param({"300 provingground", "1000 provingground", "32 skirmish"})
    public String match;

    private final List<byte[]> frames = new ArrayList<>();
    private ClientReplica replica;

    /** Records what one client is sent; the first frame describes its whole view. */
    @Setup
    public void record() {
        int players = Integer.parseInt(match.substring(0, match.indexOf(' ')));
        Workload workload = match.endsWith("skirmish")
                ? Workload.skirmish(players)
                : Workload.provingGround(players, 8000, AimStyle.STRAIGHT);
        PlayedMatch played = new PlayedMatch(workload);
        Match running = played.match();
        ClientFrames client = new ClientFrames(running.game(), running.grid(), 0);
        FrameWriter writer = new FrameWriter();
        played.addReader(frame -> {
            if (frames.size() < FRAMES && client.assemble(frame, null, writer)) {
                frames.add(writer.out().toByteArray());
            }
        });
        while (frames.size() < FRAMES) {
            played.tick();
            played.deliver();
        }
        replica = new ClientReplica(running.game().schema(), running.grid(), running.game(), 0);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public ClientReplica applyFrame() {
        for (int i = 0; i < FRAMES; i++) {
            byte[] frame = frames.get(i);
            replica.apply(frame, 0, frame.length);
        }
        return replica;
    }
}
