package dev.tickwire.server.match;

import dev.tickwire.message.Welcome;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How one connection acts in a match: a slot and a way into the inbox. All public methods belong to the connection's event
 * loop and return at once.
 */
public final class PlayerPort {
    private static final int UNKNOWN = -1;

    private final Inbox inbox;

    /** Where what the player says waits; null of a spectator. */
    private final Inbox chat;

    private final InputRing inputs;
    private final int slot;
    private final int epoch;
    private final LoopExecutor loop;
    private final JoinReply connection;

    /** Written by the connection, read by the tick thread now and then; nobody minds an old value. */
    private final AtomicInteger behindTicks = new AtomicInteger(UNKNOWN);

    private volatile int lastTick = Integer.MAX_VALUE;

    PlayerPort(
            Inbox inbox, Inbox chat, InputRing inputs, int slot, int epoch, LoopExecutor loop, JoinReply connection) {
        this.inbox = inbox;
        this.chat = chat;
        this.inputs = inputs;
        this.slot = slot;
        this.epoch = epoch;
        this.loop = loop;
        this.connection = connection;
    }

    /** The port of somebody who only watches, and so sends no inputs. */
    static PlayerPort ofSpectator(Inbox inbox, LoopExecutor loop, JoinReply connection) {
        return new PlayerPort(inbox, null, null, Welcome.SPECTATOR_SLOT, 0, loop, connection);
    }

    /** The player's place in the match; {@link Welcome#SPECTATOR_SLOT} of a spectator. */
    public int slot() {
        return slot;
    }

    private boolean isSpectator() {
        return slot == Welcome.SPECTATOR_SLOT;
    }

    int epoch() {
        return epoch;
    }

    /** How many ticks the client was behind when it was last heard. */
    public void tellBehind(int ticks) {
        behindTicks.setPlain(ticks);
    }

    /** Tick thread: the same, or less than 0 if it is not known. */
    int behindTicks() {
        return behindTicks.getPlain();
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
     * @param lagQuarters how long before the named tick the others were drawn for the player, in quarters of a tick, as far
     *     as that may be believed
     * @return false if there is no room now; the caller must merge it with the player's next one, so that no release of a
     *     key is lost
     */
    public boolean offerInput(int sequence, int namedTick, int held, int edges, int lagQuarters) {
        if (!inputs.offer(slot, epoch, sequence, namedTick, held, edges, lagQuarters)) {
            inbox.countRefusal();
            return false;
        }
        return true;
    }

    /**
     * Says something to everybody, or to the own team.
     *
     * @return false if too much waits to be passed on
     */
    public boolean say(String text, boolean toTeam) {
        return chat.offer(new MatchEvent.ChatSaid(slot, epoch, toTeam, text));
    }

    /** The connection is gone; the body is held for a while. Must be repeated if refused. */
    public boolean disconnect() {
        return inbox.offer(
                isSpectator() ? new MatchEvent.SpectatorLeft(this) : new MatchEvent.Disconnected(slot, epoch));
    }

    /** The player goes for good. Must be repeated if refused. */
    public boolean leave() {
        return inbox.offer(isSpectator() ? new MatchEvent.SpectatorLeft(this) : new MatchEvent.Left(slot, epoch));
    }
}
