package dev.tickwire.server.session;

import dev.tickwire.server.replication.FrameSection;
import dev.tickwire.server.replication.FrameWriter;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What the connections of one event loop have sent, held back and refused. That loop alone counts, so counting costs no more
 * than adding; any thread may read.
 */
final class SessionTally {
    private static final FrameSection[] SECTIONS = FrameSection.values();

    private static final int FRAMES_SENT = 0;
    private static final int PAYLOAD_BYTES_SENT = 1;
    private static final int TICKS_DUE_NOT_SENT = 2;
    private static final int BATCHES = 3;
    private static final int RESYNCS = 4;
    private static final int REFUSED_MESSAGES = 5;
    private static final int CUT_REWINDS = 6;
    private static final int SKIPPED_LOOKS = 7;
    private static final int REFUSED_CHATS = 8;

    /** Sections come behind the others. */
    private static final int FIRST_SECTION = 9;

    private final AtomicLongArray counts = new AtomicLongArray(FIRST_SECTION + FrameSection.COUNT);

    void countSent(int frames, int payloadBytes) {
        add(FRAMES_SENT, frames);
        add(PAYLOAD_BYTES_SENT, payloadBytes);
        if (frames > 1) {
            add(BATCHES, 1);
        }
    }

    void countSections(FrameWriter writer) {
        for (FrameSection section : SECTIONS) {
            int bits = writer.bitsOf(section);
            if (bits != 0) {
                add(FIRST_SECTION + section.ordinal(), bits);
            }
        }
    }

    void countHeldBack() {
        add(TICKS_DUE_NOT_SENT, 1);
    }

    void countResync() {
        add(RESYNCS, 1);
    }

    void countRefusedMessage() {
        add(REFUSED_MESSAGES, 1);
    }

    void countCutRewind() {
        add(CUT_REWINDS, 1);
    }

    void countSkippedLook() {
        add(SKIPPED_LOOKS, 1);
    }

    void countRefusedChat() {
        add(REFUSED_CHATS, 1);
    }

    long framesSent() {
        return counts.getOpaque(FRAMES_SENT);
    }

    long payloadBytesSent() {
        return counts.getOpaque(PAYLOAD_BYTES_SENT);
    }

    long ticksDueNotSent() {
        return counts.getOpaque(TICKS_DUE_NOT_SENT);
    }

    long batches() {
        return counts.getOpaque(BATCHES);
    }

    long resyncs() {
        return counts.getOpaque(RESYNCS);
    }

    long refusedMessages() {
        return counts.getOpaque(REFUSED_MESSAGES);
    }

    long cutRewinds() {
        return counts.getOpaque(CUT_REWINDS);
    }

    long skippedLooks() {
        return counts.getOpaque(SKIPPED_LOOKS);
    }

    long refusedChats() {
        return counts.getOpaque(REFUSED_CHATS);
    }

    long bitsOf(FrameSection section) {
        return counts.getOpaque(FIRST_SECTION + section.ordinal());
    }

    private void add(int what, long amount) {
        counts.setOpaque(what, counts.getPlain(what) + amount);
    }
}
