package dev.tickwire.server.match;

import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All readers of one match on one event loop: a tick wakes the loop once, however many they are. Frames wait here until the
 * loop gets round to them; when the match runs out of frames, the audience for which most of them wait loses those, and its
 * readers see a gap in the ticks. A reader that throws is put out; the others read on. What is not said to be the tick thread's
 * belongs to the event loop.
 */
public final class Audience {
    private static final Logger LOG = LoggerFactory.getLogger(Audience.class);

    private final Match match;
    private final LoopExecutor loop;
    private final List<FrameReader> readers = new ArrayList<>();
    private final List<FrameReader> leaving = new ArrayList<>();
    private final WaitingFrames waiting;

    /** Whether the loop has been woken and has not begun to read, so that a loop that is stuck is not woken again. */
    private final AtomicBoolean woken = new AtomicBoolean();

    private final Runnable deliver = this::deliver;
    private boolean subscribed;
    private boolean delivering;

    /** Whether a reader has thrown, which is told once: what is wrong with one is likely wrong with many. */
    private boolean faultTold;

    public Audience(Match match, LoopExecutor loop) {
        this.match = match;
        this.loop = loop;
        waiting = new WaitingFrames(match.settings().pooledFrames());
    }

    /** The reader gets every frame from one of the next ticks on. */
    public void add(FrameReader reader) {
        readers.add(reader);
        subscribe();
    }

    /** A full inbox has room again after the next tick, so this does not try for long. */
    private void subscribe() {
        if (subscribed || readers.isEmpty()) {
            return;
        }
        subscribed = match.inbox().offer(new MatchEvent.AudienceArrived(this));
        if (!subscribed) {
            loop.execute(this::subscribe);
        }
    }

    /** The reader gets no more frames. */
    public void remove(FrameReader reader) {
        if (delivering) {
            leaving.add(reader);
            return;
        }
        readers.remove(reader);
        if (readers.isEmpty() && subscribed && match.inbox().offer(new MatchEvent.AudienceLeft(this))) {
            subscribed = false;
        }
    }

    /** How many read along. */
    public int size() {
        return readers.size();
    }

    /** Tick thread: hands a frame over and wakes the loop. */
    void publish(PublishedFrame frame) {
        frame.retain();
        waiting.add(frame);
        if (!woken.getAndSet(true)) {
            loop.execute(deliver);
        }
    }

    /** Tick thread: how many frames the loop has not got round to. */
    int waitingFrames() {
        return waiting.size();
    }

    /** Tick thread: takes back whatever waits. Returns how many ticks the readers will not see. */
    int withdraw() {
        int withdrawn = 0;
        for (PublishedFrame frame = waiting.take(); frame != null; frame = waiting.take()) {
            frame.release();
            withdrawn++;
        }
        return withdrawn;
    }

    private void deliver() {
        // First, so that a frame that comes from now on wakes the loop again, and waits until it has seen to its
        // sockets.
        woken.set(false);
        for (int rest = waiting.size(); rest > 0; rest--) {
            PublishedFrame frame = waiting.take();
            if (frame != null) {
                deliver(frame);
            }
        }
    }

    private void deliver(PublishedFrame frame) {
        delivering = true;
        try {
            for (int i = 0; i < readers.size(); i++) {
                FrameReader reader = readers.get(i);
                if (leaving.isEmpty() || !leaving.contains(reader)) {
                    hand(frame, reader);
                }
            }
        } finally {
            delivering = false;
            frame.release();
        }
        for (int i = 0; i < leaving.size(); i++) {
            remove(leaving.get(i));
        }
        leaving.clear();
    }

    private void hand(PublishedFrame frame, FrameReader reader) {
        try {
            reader.read(frame);
        } catch (RuntimeException | Error fault) {
            match.countFailedReader();
            if (!faultTold) {
                faultTold = true;
                LOG.error(
                        "A reader of match {} failed at tick {} (seed {}) and is put out; others read on",
                        match.id(),
                        frame.tick(),
                        match.settings().seed(),
                        fault);
            }
            leaving.add(reader);
            loop.execute(reader::failed);
        }
    }
}
