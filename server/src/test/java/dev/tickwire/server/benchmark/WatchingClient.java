package dev.tickwire.server.benchmark;

import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.ReplicaHash;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.match.FrameReader;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameSection;
import dev.tickwire.server.replication.FrameWriter;
import dev.tickwire.server.replication.LinkReport;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.Arrays;

/**
 * One client without a socket: its frames are put together as for a socket, counted, and applied to a replica, which is
 * compared with the truth once in a while.
 */
final class WatchingClient implements FrameReader {
    private static final FrameSection[] SECTIONS = FrameSection.values();

    /** A connection is told of its timing twice a second. */
    private static final int LINK_REPORT_TICKS = Workload.TICK_RATE_HZ / 2;

    private static final int CHECK_INTERVAL_TICKS = Workload.TICK_RATE_HZ;
    private static final LinkReport LINK = new LinkReport(40_000, FrameHeader.NOT_DURABLE);

    private final int slot;
    private final ClientFrames frames;
    private final ClientReplica replica;
    private final FrameWriter writer = new FrameWriter();
    private final long[] sectionBits = new long[FrameSection.COUNT];
    private long frameCount;
    private int nextCheckTick;
    private int checks;
    private int mismatches;

    WatchingClient(Match match, int slot) {
        this.slot = slot;
        frames = new ClientFrames(match.game(), match.grid(), slot);
        replica = new ClientReplica(match.game().schema(), match.grid(), match.game(), match.currentTick());
        // Spread, so that not all clients are told and checked in the same tick.
        nextCheckTick = match.currentTick() + slot % CHECK_INTERVAL_TICKS;
    }

    @Override
    public void read(PublishedFrame frame) {
        LinkReport link = (frame.tick() + slot) % LINK_REPORT_TICKS == 0 ? LINK : null;
        if (!frames.assemble(frame, link, writer)) {
            return;
        }
        frameCount++;
        for (FrameSection section : SECTIONS) {
            sectionBits[section.ordinal()] += writer.bitsOf(section);
        }
        replica.apply(writer.out().buffer(), 0, writer.out().byteLength());
        if (frame.tick() >= nextCheckTick) {
            nextCheckTick = frame.tick() + CHECK_INTERVAL_TICKS;
            check(frame.world());
        }
    }

    /** Forgets what was counted until now. */
    void startCounting() {
        frameCount = 0;
        Arrays.fill(sectionBits, 0);
        checks = 0;
    }

    long frameCount() {
        return frameCount;
    }

    long bitsOf(FrameSection section) {
        return sectionBits[section.ordinal()];
    }

    /** How often the replica was compared with the truth. */
    int checks() {
        return checks;
    }

    /** How often it was not what it must be. */
    int mismatches() {
        return mismatches;
    }

    private void check(WorldState truth) {
        checks++;
        int expected = 0;
        for (int type = 0; type < truth.typeCount(); type++) {
            EntityTable table = truth.table(type);
            for (int row = 0; row < table.size(); row++) {
                if (mustHold(table, row)) {
                    expected += ReplicaHash.ofEntity(type, table, row);
                }
            }
        }
        if (expected != ReplicaHash.ofWorld(replica.world())) {
            mismatches++;
        }
    }

    private boolean mustHold(EntityTable truth, int row) {
        return switch (truth.type().visibility()) {
            case CELL -> replica.view().containsEntity(replica.grid(), truth, row);
            case EVERYONE -> true;
            case OWNER -> truth.id(row) == slot;
        };
    }
}
