package dev.tickwire.server.session;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.server.config.SlowClientLimits;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameWriter;
import dev.tickwire.server.replication.LinkReport;
import dev.tickwire.server.replication.PublishedFrame;

/**
 * Sends one client its frames as fast as it can take them. To one that is behind, and to some when the server has too much to
 * do, several ticks go in one message; when
 * too much has piled up for it, that is thrown away and everything described anew once it reads again. Nothing that was
 * handed to the socket is ever taken back, so the client's replica stays exact. Event loop only.
 */
final class FrameSender {
    /**
     * Who is so far behind is sent nothing, whatever the limits say: a client's account of what it has received repeats itself
     * after 256 ticks, and what is handed over at once may be several dozen.
     */
    private static final int BEHIND_TICKS_MAX = 192;

    private final ClientFrames frames;
    private final FrameWriter writer;
    private final ClientSocket socket;
    private final SessionTally tally;
    private final Pace pace;
    private final FrameBacklog backlog;

    private int handedTick;
    private int lastAllowedTick;
    private boolean overrun;
    private boolean begun;

    /**
     * A sender to a client that has just become ready.
     *
     * @param writer of the connection's event loop
     * @param tick   the last one published
     */
    FrameSender(
            ClientFrames frames,
            FrameWriter writer,
            ClientSocket socket,
            SlowClientLimits limits,
            SessionTally tally,
            int tickRateHz,
            int tick) {
        this.frames = frames;
        this.writer = writer;
        this.socket = socket;
        this.tally = tally;
        pace = new Pace(
                limits.batchBehindMillis() * tickRateHz / 1000,
                Math.min(BEHIND_TICKS_MAX, limits.holdBehindMillis() * tickRateHz / 1000),
                limits.batchTicks());
        backlog = new FrameBacklog(limits.backlogTicksMax(), limits.backlogBytesMax());
        handedTick = tick;
        lastAllowedTick = tick;
    }

    /** The newest tick that was handed to the socket. */
    int handedTick() {
        return handedTick;
    }

    /** For how many ticks nothing could be sent. */
    int blockedTicks(int tick) {
        return tick - lastAllowedTick;
    }

    /**
     * Sends what a tick has to tell the client, now or later.
     *
     * @param link        what to tell of the connection's timing, or null
     * @param echoedTick  the newest tick that the client said to have received
     * @param everyTicks  one message for so many ticks, to spare the server
     */
    void send(PublishedFrame frame, LinkReport link, int echoedTick, int everyTicks) {
        int tick = frame.tick();
        boolean possible = pace.allows(tick, handedTick - echoedTick, socket.isWritable());
        if (possible) {
            lastAllowedTick = tick;
        }
        boolean allowed = possible && pace.isTurn(tick, everyTicks);
        if (overrun) {
            if (!allowed) {
                countHeldBack(possible);
                return;
            }
            overrun = false;
            frames.requestResync();
        }
        if (frames.assemble(frame, link, writer)) {
            tally.countFrame(writer);
            if (frames.isResync() && begun) {
                tally.countResync();
            }
            begun = true;
            sendOrKeep(tick, allowed, possible);
            return;
        }
        tally.countSilentTick();
        if (allowed && !backlog.isEmpty()) {
            flush(tick);
        }
    }

    private void sendOrKeep(int tick, boolean allowed, boolean possible) {
        BitWriter out = writer.out();
        if (!allowed) {
            countHeldBack(possible);
            if (!backlog.add(out.buffer(), out.byteLength())) {
                backlog.release();
                overrun = true;
            }
            return;
        }
        if (!backlog.isEmpty()) {
            if (backlog.add(out.buffer(), out.byteLength())) {
                flush(tick);
                return;
            }
            flush(tick);
        }
        hand(out.buffer(), out.byteLength(), 1, tick);
    }

    private void countHeldBack(boolean possible) {
        if (possible) {
            tally.countThinned();
        } else {
            tally.countHeldBack();
        }
    }

    private void flush(int tick) {
        hand(backlog.bytes(), backlog.sizeBytes(), backlog.frames(), tick);
        backlog.release();
    }

    private void hand(byte[] bytes, int length, int frameCount, int tick) {
        socket.send(bytes, 0, length);
        tally.countSent(frameCount, length);
        pace.flushed(tick);
        handedTick = tick;
    }
}
