package dev.tickwire.server.match;

import dev.tickwire.replica.CellGrid;
import dev.tickwire.schema.Schema;
import dev.tickwire.server.replication.FramePool;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a match's frames come from and who gets them: a pool of a fixed size and an audience for each event loop. Tick thread
 * only, apart from the count of free frames.
 */
final class FrameDistribution {
    private final FramePool pool;
    private final MatchCounters counters;
    private final List<Audience> audiences = new ArrayList<>();

    FrameDistribution(MatchSettings settings, Schema schema, CellGrid grid, MatchCounters counters) {
        pool = new FramePool(settings.pooledFrames(), schema, grid, settings.maxPlayers());
        this.counters = counters;
    }

    void add(Audience audience) {
        audiences.add(audience);
    }

    void remove(Audience audience) {
        audiences.remove(audience);
        audience.withdraw();
    }

    /** A frame to fill. If none is free, those that wait for the slowest audience are taken back; null if even that is not enough. */
    PublishedFrame take() {
        PublishedFrame frame = pool.take();
        // Each round leaves one audience with none that wait, so there are at most as many rounds as audiences.
        while (frame == null) {
            Audience slowest = slowestAudience();
            if (slowest == null) {
                return null;
            }
            counters.add(MatchCount.WITHDRAWN_FRAMES, slowest.withdraw());
            frame = pool.take();
        }
        return frame;
    }

    /** A frame for a tick that nobody will get, which is counted. */
    PublishedFrame takeSpare() {
        counters.add(MatchCount.UNPUBLISHED_TICKS, 1);
        return pool.spare();
    }

    /** Hands a frame to everybody. */
    void publish(PublishedFrame frame) {
        for (int i = 0; i < audiences.size(); i++) {
            audiences.get(i).publish(frame);
        }
    }

    /** Frames that no reader holds; any thread. */
    int freeCount() {
        return pool.freeCount();
    }

    /** The one for which most frames wait; null if none do. */
    private Audience slowestAudience() {
        Audience slowest = null;
        int most = 0;
        for (int i = 0; i < audiences.size(); i++) {
            int waiting = audiences.get(i).waitingFrames();
            if (waiting > most) {
                slowest = audiences.get(i);
                most = waiting;
            }
        }
        return slowest;
    }
}
