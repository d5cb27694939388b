package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.replication.FrameSection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToLongFunction;

/** What the connections of a server have sent, held back and refused, all together. Any thread. */
public final class SessionCounters {
    private final List<SessionTally> tallies = new CopyOnWriteArrayList<>();

    /** Frames handed to sockets, those in batches included. */
    public long framesSent() {
        return sum(SessionTally::framesSent);
    }

    /** WebSocket payload of frames and batches handed to sockets, in bytes. */
    public long payloadBytesSent() {
        return sum(SessionTally::payloadBytesSent);
    }

    /**
     * What the bits of frames were for. Frames are counted when they are made, so a few more than {@link #framesSent}: what
     * piles up for a client that is too far behind is thrown away.
     */
    public long bitsOf(FrameSection section) {
        return sum(tally -> tally.bitsOf(section));
    }

    /** Ticks that had something for a client and were not handed to its socket at once, because it was behind. */
    public long ticksDueNotSent() {
        return sum(SessionTally::ticksDueNotSent);
    }

    /** Ticks that had something for a client and were kept for its next message, because the server had too much to do. */
    public long ticksThinned() {
        return sum(SessionTally::ticksThinned);
    }

    /** Messages that held several ticks, for a client that was behind or because the server had too much to do. */
    public long batches() {
        return sum(SessionTally::batches);
    }

    /** Frames that described everything anew, a client's first one apart. */
    public long resyncs() {
        return sum(SessionTally::resyncs);
    }

    /** Messages of clients that were refused, each at the cost of its connection. */
    public long refusedMessages() {
        return sum(SessionTally::refusedMessages);
    }

    /** Inputs that claimed to be about a time that is too long ago, or that the client cannot have shown; it was cut. */
    public long cutRewinds() {
        return sum(SessionTally::cutRewinds);
    }

    /** Wishes of spectators that a newer one replaced before a view may be changed again. */
    public long skippedLooks() {
        return sum(SessionTally::skippedLooks);
    }

    /** Lines that clients said and that were not passed on: too many, unreadable, or said by somebody who only watches. */
    public long refusedChats() {
        return sum(SessionTally::refusedChats);
    }

    /** Ticks that had nothing for a client, one for each client that was told nothing. */
    public long silentTicks() {
        return sum(SessionTally::silentTicks);
    }

    /** Cells that were described to a client in full, because they came into its view or because of a resync. */
    public long keyframedCells() {
        return sum(SessionTally::keyframedCells);
    }

    /** Groups of entities that a client was told of because they came into its view from outside of it. */
    public long entryGroups() {
        return sum(SessionTally::entryGroups);
    }

    /** Players and spectators who said that they leave. */
    public long left() {
        return sum(SessionTally::left);
    }

    /** Players and spectators whose connection broke. */
    public long lost() {
        return sum(SessionTally::lost);
    }

    /** Players and spectators whose connection the server closed for this reason. */
    public long closed(CloseReason reason) {
        return sum(tally -> tally.closed(reason));
    }

    /** Wishes to join of which this came. */
    public long joins(JoinResult result) {
        return sum(tally -> tally.joins(result));
    }

    /** Messages of a kind, of whichever direction it is. */
    public long messages(MessageKind kind) {
        return sum(tally -> tally.messages(kind));
    }

    /** WebSocket payload of messages of a kind. */
    public long messageBytes(MessageKind kind) {
        return sum(tally -> tally.messageBytes(kind));
    }

    /** A tally for one more event loop. */
    SessionTally newTally() {
        SessionTally tally = new SessionTally();
        tallies.add(tally);
        return tally;
    }

    private long sum(ToLongFunction<SessionTally> count) {
        return tallies.stream().mapToLong(count).sum();
    }
}
