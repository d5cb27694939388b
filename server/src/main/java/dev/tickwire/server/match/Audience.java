package dev.tickwire.server.match;

import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayList;
import java.util.List;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * All readers of one match on one event loop: a tick wakes the loop once, however many they are. Except for
 * {@link #publish}, which is the tick thread's, everything here belongs to the event loop.
 */
public final class Audience {
    /** More than a pool has frames, so that it is never full. */
    private static final int WAITING_FRAMES_MAX = 64;

    private final Match match;
    private final LoopExecutor loop;
    private final List<FrameReader> readers = new ArrayList<>();
    private final List<FrameReader> leaving = new ArrayList<>();
    private final SpscAtomicArrayQueue<PublishedFrame> waiting = new SpscAtomicArrayQueue<>(WAITING_FRAMES_MAX);
    private final Runnable deliver = this::deliver;
    private boolean subscribed;
    private boolean delivering;

    public Audience(Match match, LoopExecutor loop) {
        this.match = match;
        this.loop = loop;
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
        if (!waiting.offer(frame)) {
            frame.release();
            return;
        }
        loop.execute(deliver);
    }

    private void deliver() {
        PublishedFrame frame = waiting.poll();
        while (frame != null) {
            deliver(frame);
            frame = waiting.poll();
        }
    }

    private void deliver(PublishedFrame frame) {
        delivering = true;
        try {
            for (int i = 0; i < readers.size(); i++) {
                FrameReader reader = readers.get(i);
                if (leaving.isEmpty() || !leaving.contains(reader)) {
                    reader.read(frame);
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
}
