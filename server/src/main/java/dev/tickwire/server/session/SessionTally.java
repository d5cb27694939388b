package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
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

    private static final int SILENT_TICKS = 9;
    private static final int KEYFRAMED_CELLS = 10;
    private static final int ENTRY_GROUPS = 11;
    private static final int LEFT = 12;
    private static final int LOST = 13;
    private static final int TICKS_THINNED = 14;

    /** What there is one of for each section, reason, result or kind comes behind the others. */
    private static final int FIRST_SECTION = 15;

    private static final int FIRST_CLOSE_REASON = FIRST_SECTION + FrameSection.COUNT;
    private static final int FIRST_JOIN_RESULT = FIRST_CLOSE_REASON + CloseReason.values().length;
    private static final int FIRST_MESSAGES = FIRST_JOIN_RESULT + JoinResult.COUNT;
    private static final int FIRST_MESSAGE_BYTES = FIRST_MESSAGES + MessageKind.COUNT;

    private final AtomicLongArray counts = new AtomicLongArray(FIRST_MESSAGE_BYTES + MessageKind.COUNT);

    void countSent(int frames, int payloadBytes) {
        add(FRAMES_SENT, frames);
        add(PAYLOAD_BYTES_SENT, payloadBytes);
        countMessage(MessageKind.FRAME, payloadBytes);
        if (frames > 1) {
            add(BATCHES, 1);
        }
    }

    /** A message has come or gone. */
    void countMessage(MessageKind kind, int payloadBytes) {
        add(FIRST_MESSAGES + kind.ordinal(), 1);
        add(FIRST_MESSAGE_BYTES + kind.ordinal(), payloadBytes);
    }

    /** A frame was put together. */
    void countFrame(FrameWriter writer) {
        add(KEYFRAMED_CELLS, writer.keyframedCells());
        add(ENTRY_GROUPS, writer.entryGroups());
        countSections(writer);
    }

    void countSilentTick() {
        add(SILENT_TICKS, 1);
    }

    void countJoin(JoinResult result) {
        add(FIRST_JOIN_RESULT + result.ordinal(), 1);
    }

    /** The server has closed the connection of somebody who had been let in. */
    void countClosed(CloseReason reason) {
        add(FIRST_CLOSE_REASON + reason.ordinal(), 1);
    }

    /** Somebody who had been let in went. */
    void countLeft() {
        add(LEFT, 1);
    }

    /** The connection of somebody who had been let in was gone. */
    void countLost() {
        add(LOST, 1);
    }

    private void countSections(FrameWriter writer) {
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

    void countThinned() {
        add(TICKS_THINNED, 1);
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

    long ticksThinned() {
        return counts.getOpaque(TICKS_THINNED);
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

    long silentTicks() {
        return counts.getOpaque(SILENT_TICKS);
    }

    long keyframedCells() {
        return counts.getOpaque(KEYFRAMED_CELLS);
    }

    long entryGroups() {
        return counts.getOpaque(ENTRY_GROUPS);
    }

    long left() {
        return counts.getOpaque(LEFT);
    }

    long lost() {
        return counts.getOpaque(LOST);
    }

    long closed(CloseReason reason) {
        return counts.getOpaque(FIRST_CLOSE_REASON + reason.ordinal());
    }

    long joins(JoinResult result) {
        return counts.getOpaque(FIRST_JOIN_RESULT + result.ordinal());
    }

    long messages(MessageKind kind) {
        return counts.getOpaque(FIRST_MESSAGES + kind.ordinal());
    }

    long messageBytes(MessageKind kind) {
        return counts.getOpaque(FIRST_MESSAGE_BYTES + kind.ordinal());
    }

    long bitsOf(FrameSection section) {
        return counts.getOpaque(FIRST_SECTION + section.ordinal());
    }

    private void add(int what, long amount) {
        counts.setOpaque(what, counts.getPlain(what) + amount);
    }
}
