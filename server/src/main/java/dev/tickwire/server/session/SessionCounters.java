package dev.tickwire.server.session;

import dev.tickwire.server.replication.FrameSection;
import dev.tickwire.server.replication.FrameWriter;
import java.util.concurrent.atomic.LongAdder;

/** What the connections of a server have sent, held back and refused, all together. Any thread may read and count. */
public final class SessionCounters {
    private static final FrameSection[] SECTIONS = FrameSection.values();

    private final LongAdder framesSent = new LongAdder();
    private final LongAdder payloadBytesSent = new LongAdder();
    private final LongAdder ticksDueNotSent = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final LongAdder resyncs = new LongAdder();
    private final LongAdder refusedMessages = new LongAdder();

    /** By section. */
    private final LongAdder[] sectionBits = new LongAdder[FrameSection.COUNT];

    /** Starts at 0 everywhere. */
    public SessionCounters() {
        for (int i = 0; i < sectionBits.length; i++) {
            sectionBits[i] = new LongAdder();
        }
    }

    /** Frames handed to sockets, those in batches included. */
    public long framesSent() {
        return framesSent.sum();
    }

    /** WebSocket payload of frames and batches handed to sockets, in bytes. */
    public long payloadBytesSent() {
        return payloadBytesSent.sum();
    }

    /**
     * What the bits of frames were for. Frames are counted when they are made, so a few more than {@link #framesSent}: what
     * piles up for a client that is too far behind is thrown away.
     */
    public long bitsOf(FrameSection section) {
        return sectionBits[section.ordinal()].sum();
    }

    /** Ticks that had something for a client and were not handed to its socket at once, because it was behind. */
    public long ticksDueNotSent() {
        return ticksDueNotSent.sum();
    }

    /** Messages that held several ticks for a client that was behind. */
    public long batches() {
        return batches.sum();
    }

    /** Frames that described everything anew, a client's first one apart. */
    public long resyncs() {
        return resyncs.sum();
    }

    /** Messages of clients that were refused, each at the cost of its connection. */
    public long refusedMessages() {
        return refusedMessages.sum();
    }

    void countSent(int frames, int payloadBytes) {
        framesSent.add(frames);
        payloadBytesSent.add(payloadBytes);
        if (frames > 1) {
            batches.increment();
        }
    }

    void countSections(FrameWriter writer) {
        for (FrameSection section : SECTIONS) {
            int bits = writer.bitsOf(section);
            if (bits != 0) {
                sectionBits[section.ordinal()].add(bits);
            }
        }
    }

    void countHeldBack() {
        ticksDueNotSent.increment();
    }

    void countResync() {
        resyncs.increment();
    }

    void countRefusedMessage() {
        refusedMessages.increment();
    }
}
