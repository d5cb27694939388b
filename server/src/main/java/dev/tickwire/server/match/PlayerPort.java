package dev.tickwire.server.match;

import java.util.function.Consumer;
import org.jctools.queues.atomic.SpscAtomicArrayQueue;

/**
 * How one connection acts in a match: a slot and a way into the inbox. All public methods belong to the connection's event
 * loop and return at once.
 */
public final class PlayerPort {
    /** Inputs of one player that may wait for the tick thread; more means that it is not reading at all. */
    private static final int INPUTS_IN_FLIGHT_MAX = 32;

    private final Inbox inbox;
    private final int slot;
    private final int epoch;
    private final LoopExecutor loop;
    private final JoinReply connection;

    /** Input objects go round: taken by the event loop, given back by the tick thread. */
    private final SpscAtomicArrayQueue<MatchEvent.InputArrived> spare =
            new SpscAtomicArrayQueue<>(INPUTS_IN_FLIGHT_MAX);

    private volatile int lastTick = Integer.MAX_VALUE;

    PlayerPort(Inbox inbox, int slot, int epoch, LoopExecutor loop, JoinReply connection) {
        this.inbox = inbox;
        this.slot = slot;
        this.epoch = epoch;
        this.loop = loop;
        this.connection = connection;
        for (int i = 0; i < INPUTS_IN_FLIGHT_MAX; i++) {
            spare.offer(new MatchEvent.InputArrived(this));
        }
    }

    /** The player's place in the match. */
    public int slot() {
        return slot;
    }

    int epoch() {
        return epoch;
    }

    /** Tick thread: from the next tick on, a newer connection has the slot. */
    void endAfter(int tick) {
        lastTick = tick;
    }

    /**
     * Whether what a tick says of the slot is about this connection. An event loop that was held up may read ticks from
     * after the connection was replaced before it learns of that.
     */
    public boolean covers(int tick) {
        return tick <= lastTick;
    }

    /** Tick thread: runs something on the connection's event loop. */
    void tell(Consumer<JoinReply> message) {
        loop.execute(() -> message.accept(connection));
    }

    /**
     * Hands an input to the match.
     *
     * @return false if there is no room now; the caller must merge it with the player's next one, so that no release of a
     *     key is lost
     */
    public boolean offerInput(int sequence, int namedTick, int held, int edges) {
        MatchEvent.InputArrived input = spare.poll();
        if (input == null) {
            inbox.countRefusal();
            return false;
        }
        input.set(sequence, namedTick, held, edges);
        if (!inbox.offer(input)) {
            input.giveBack();
            return false;
        }
        return true;
    }

    /** The connection is gone; the body is held for a while. Must be repeated if refused. */
    public boolean disconnect() {
        return inbox.offer(new MatchEvent.Disconnected(slot, epoch));
    }

    /** The player goes for good. Must be repeated if refused. */
    public boolean leave() {
        return inbox.offer(new MatchEvent.Left(slot, epoch));
    }

    void giveBack(MatchEvent.InputArrived input) {
        spare.offer(input);
    }
}
