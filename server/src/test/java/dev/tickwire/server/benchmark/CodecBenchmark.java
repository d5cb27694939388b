package dev.tickwire.server.benchmark;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.message.Protocol;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The smallest pieces of a frame: an avatar of Proving Ground in full, and a header. */
@State(Scope.Thread)
public class CodecBenchmark {
    private static final int ENTITIES = 1000;

    private final BitWriter out = new BitWriter(1 << 16, Protocol.SERVER_MESSAGE_BYTES_MAX);
    private final BitReader in = new BitReader();
    private final FrameHeader header = new FrameHeader();
    private EntityTable avatars;
    private EntityTable readAvatars;
    private int tick;
    private byte[] avatarBytes;
    private byte[] headerBytes;

    /** Takes the avatars of a match that is in full swing. */
    @Setup
    public void takeAvatars() {
        PlayedMatch played = new PlayedMatch(Workload.provingGround(ENTITIES, 8000, AimStyle.STRAIGHT));
        avatars = new EntityTable(played.match().game().schema().type(ProvingGroundSchema.AVATAR));
        readAvatars = new EntityTable(avatars.type());
        played.addReader(frame -> {
            avatars.copyFrom(frame.world().avatars());
            tick = frame.tick();
        });
        while (avatars.size() == 0) {
            played.tick();
            played.deliver();
        }
        avatarBytes = writeAvatars().toByteArray();
        header.tick = tick;
        header.hasActions = true;
        header.hasLink = true;
        headerBytes = writeHeader().toByteArray();
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public BitWriter writeAvatars() {
        out.clear();
        for (int row = 0; row < avatars.size(); row++) {
            EntityCodec.writeFull(avatars, row, tick, out);
        }
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(ENTITIES)
    public EntityTable readAvatars() {
        readAvatars.clear();
        in.wrap(avatarBytes, 0, avatarBytes.length);
        for (int i = 0; i < avatars.size(); i++) {
            EntityCodec.readFull(readAvatars, tick, in);
        }
        return readAvatars;
    }

    @Benchmark
    public BitWriter writeHeader() {
        out.clear();
        header.write(tick - 1, out);
        return out;
    }

    @Benchmark
    public FrameHeader readHeader() {
        in.wrap(headerBytes, 0, headerBytes.length);
        header.read(in, tick - 1);
        return header;
    }
}
