package dev.tickwire.netcode;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.bits.Utf8;
import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Batch;
import dev.tickwire.message.Chat;
import dev.tickwire.message.ChatLine;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Leave;
import dev.tickwire.message.Look;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.WorldState;

/**
 * One player's connection as the client sees it: a state machine that is given bytes and the time, and gives bytes back.
 * Browser, bots and simulated clients all run this one.
 *
 * <p>Not thread safe. Times are milliseconds of any clock that never goes back.
 */
public final class ClientSession {
    /** Where the connection is in its life. */
    public enum State {
        /** The socket is not open yet. */
        CONNECTING,
        /** Said hello, waits for the welcome. */
        JOINING,
        /** Is in the match, waits for the host to bring the map. */
        AWAITING_MAP,
        /** Waits for the first frame. */
        AWAITING_WORLD,
        PLAYING,
        CLOSED
    }

    /** Controls that do not change are repeated after so many ticks, so that the server knows that somebody is there. */
    public static final int KEEP_ALIVE_TICKS = 8;

    /** How long before they are needed inputs should arrive, in ticks: as little as is safe on a way that is uneven. */
    public static final double INPUT_LEAD_TICKS = TickClock.TARGET_SLACK_TICKS;

    private static final int NORMAL_CLOSURE = 1000;

    private final Outbox outbox;
    private final SessionListener listener;
    private final SessionStatistics statistics = new SessionStatistics();
    private final Handshake handshake;
    private final MessageSender sender;
    private final RoundTripMeter roundTrip;
    private final ClientMatch match;
    private State state = State.CONNECTING;

    /**
     * A session that waits for its socket.
     *
     * @param hello what to say first: who wants to play or to watch, and with what code; the behaviour hash in it is that of
     *              the game's shared half, as {@link dev.tickwire.game.BehaviourHash} computes it here
     * @throws IllegalArgumentException if the ticket is longer than any
     */
    public ClientSession(GameType gameType, Hello hello, Outbox outbox, SessionListener listener) {
        this.outbox = outbox;
        this.listener = listener;
        handshake = new Handshake(hello);
        sender = new MessageSender(outbox, statistics);
        roundTrip = new RoundTripMeter(sender, statistics, listener);
        match = new ClientMatch(gameType, hello.spectate(), sender, statistics, listener);
    }

    public State state() {
        return state;
    }

    /** The server's welcome; null before it came. */
    public Welcome welcome() {
        return handshake.welcome();
    }

    /** What takes this player's body back after the connection broke; null before the first welcome. */
    public SessionToken token() {
        return handshake.token();
    }

    public boolean isSpectating() {
        return handshake.isSpectating();
    }

    /** The player's place in the match, and so the id of the own avatar; {@link Welcome#SPECTATOR_SLOT} of a spectator. */
    public int slot() {
        return welcome() == null ? 0 : welcome().slot();
    }

    /** The game on the match's map; null before the map came. */
    public SharedGame game() {
        return match.world().game();
    }

    /** What is known of the world; null before the map came. */
    public ClientReplica replica() {
        return match.world().replica();
    }

    /** The own avatar ahead of the server; null before the map came, and of a spectator. */
    public Predictor predictor() {
        return match.world().predictor();
    }

    /**
     * The predicted world one tick after {@link Predictor#tick()}, if that tick's controls are taken as they are now: what the
     * own avatar is going to do, before it is sent. To be read only, and only until the session is called again; null as
     * {@link #predictor} is.
     */
    public WorldState anticipated() {
        Predictor predictor = predictor();
        return predictor == null
                ? null
                : predictor.anticipate(match.controls().held(), match.controls().latchedEdges());
    }

    public SessionStatistics statistics() {
        return statistics;
    }

    /** Inputs that no frame has shown to be consumed yet. */
    public int unconfirmedInputs() {
        return match.unconfirmedInputs();
    }

    /** The tick that the client is in, with its fraction; 0 before the welcome. */
    public double predictedTick(double nowMillis) {
        return match.clock().phaseAt(nowMillis);
    }

    /** When the next tick begins, and so {@link #update} has something to do; the given time before the welcome. */
    public double nextTickMillis(double nowMillis) {
        return match.clock().nextTickMillis(nowMillis);
    }

    /**
     * How long before they are needed inputs should arrive, in ticks, instead of {@link #INPUT_LEAD_TICKS}. A program that
     * plays for many gives each another lead, so that not all of them send at the same time. Only before {@link #opened}.
     */
    public void setInputLead(double ticks) {
        match.clock().setLead(ticks);
    }

    /** How often controls that do not change are repeated: every so many ticks, 1 for an input in every tick. */
    public void setKeepAliveTicks(int ticks) {
        match.setKeepAliveTicks(ticks);
    }

    /**
     * Has the session read nothing of a frame but its header: it joins, sends inputs, counts and measures, but holds no
     * world and needs no map. {@link #game}, {@link #replica} and {@link #predictor} stay null. Only before {@link #opened}.
     */
    public void ignoreWorld() {
        match.world().readOnlyHeaders();
    }

    /**
     * What a spectator is to be shown; the view follows a little later.
     *
     * @param x      in units; of meaning while nobody is followed, or whoever is has no avatar
     * @param y      likewise
     * @param follow slot of the player to follow, or {@link Look#NOBODY}
     */
    public void look(int x, int y, int follow) {
        match.looks().look(x, y, follow);
    }

    /** The controls that are held from now on, packed as the game's input layout says. */
    public void setHeld(int held) {
        match.controls().setHeld(held);
    }

    /** Latches presses; each is used in exactly one tick, however short it was. */
    public void press(int edges) {
        match.controls().press(edges);
    }

    /**
     * How long before the next tick that controls will be taken for the others are drawn on the display, in quarters of a
     * tick. To be told after every picture: what hits at once is tested by the server against what was on the display.
     */
    public void setShownLagQuarters(int quarters) {
        match.controls().setShownLagQuarters(quarters);
    }

    /**
     * Says something to everybody, or to the own team.
     *
     * @return false if that is not possible now, or the text is empty or longer than {@link Chat#TEXT_BYTES_MAX}
     */
    public boolean chat(String text, boolean toTeam) {
        if (!isInMatch() || text.isEmpty() || Utf8.length(text) > Chat.TEXT_BYTES_MAX) {
            return false;
        }
        sender.send(new Chat(text, toTeam));
        return true;
    }

    /** The socket is open: says hello. */
    public void opened(double nowMillis) {
        if (state != State.CONNECTING) {
            return;
        }
        state = State.JOINING;
        sender.send(handshake.begin(nowMillis));
    }

    /** One whole binary message has come. */
    public void received(byte[] bytes, int offset, int length, double nowMillis) {
        if (state == State.CLOSED) {
            return;
        }
        statistics.received(length);
        try {
            if (length > 0 && (bytes[offset] & Protocol.FRAME_BIT) != 0) {
                handleFrame(bytes, offset, length, nowMillis);
            } else if (Batch.is(bytes, offset, length)) {
                Batch.read(bytes, offset, length, (all, at, size) -> handleFrame(all, at, size, nowMillis));
            } else {
                handle(Messages.FROM_SERVER.read(bytes, offset, length), nowMillis);
            }
        } catch (MalformedMessageException malformed) {
            fail(malformed.getMessage());
        }
    }

    /** The host brings the map that {@link SessionListener#mapNeeded} asked for. */
    public void mapArrived(byte[] mapBytes, double nowMillis) {
        if (state != State.AWAITING_MAP) {
            return;
        }
        if (!TileMapCodec.contentHash(mapBytes).equals(welcome().mapHash())) {
            // It may be that of a match which was over before its map came; the right one is on its way then.
            if (handshake.isInFirstMatch()) {
                fail("the map is not the one that the match is played on");
            }
            return;
        }
        try {
            match.mapArrived(mapBytes, welcome());
        } catch (MalformedMessageException | IllegalArgumentException malformed) {
            fail("the map cannot be used: " + malformed.getMessage());
            return;
        }
        becomeReady(nowMillis);
    }

    /** Takes the controls for every tick that has begun since the last call, and sends what is due. */
    public void update(double nowMillis) {
        update(nowMillis, nowMillis);
    }

    /**
     * The same for a host that knows when it should have called. What it sends counts as sent then, so that its own lateness is
     * part of the latency that it measures and not hidden from it.
     *
     * @param dueMillis not later than now
     */
    public void update(double nowMillis, double dueMillis) {
        if (!isInMatch()) {
            return;
        }
        match.update(nowMillis, dueMillis);
        roundTrip.update(nowMillis);
    }

    /** The player goes for good. */
    public void leave() {
        if (state == State.CLOSED) {
            return;
        }
        if (state != State.CONNECTING) {
            sender.send(new Leave());
        }
        state = State.CLOSED;
        outbox.close(NORMAL_CLOSURE, "left");
    }

    /** The socket is gone. */
    public void closed() {
        state = State.CLOSED;
    }

    private boolean isInMatch() {
        return state == State.PLAYING || state == State.AWAITING_WORLD;
    }

    private void handle(Object message, double nowMillis) {
        if (message instanceof Welcome newWelcome) {
            handleWelcome(newWelcome, nowMillis);
        } else if (message instanceof Pong pong) {
            roundTrip.received(pong, nowMillis);
        } else if (message instanceof ChatLine line) {
            listener.chatLine(line.slot(), line.toTeam(), line.text());
        } else if (message instanceof Notice notice) {
            listener.notice(notice);
        }
    }

    private void handleWelcome(Welcome newWelcome, double nowMillis) {
        if (state == State.CONNECTING) {
            throw new MalformedMessageException("a welcome at the wrong time");
        }
        handshake.accept(newWelcome, nowMillis);
        match.begin(newWelcome, handshake, nowMillis);
        roundTrip.restart(nowMillis);
        state = State.AWAITING_MAP;
        listener.joined(newWelcome);
        if (match.world().readsOnlyHeaders()) {
            becomeReady(nowMillis);
        } else {
            listener.mapNeeded(newWelcome.mapHash());
        }
    }

    private void becomeReady(double nowMillis) {
        int tick = match.start(nowMillis);
        state = State.AWAITING_WORLD;
        sender.send(handshake.ready(tick));
    }

    private void handleFrame(byte[] bytes, int offset, int length, double nowMillis) {
        if (!isInMatch()) {
            throw new MalformedMessageException("a frame before the client was ready");
        }
        state = State.PLAYING;
        int tick = match.frameArrived(bytes, offset, length, nowMillis);
        listener.frameApplied(tick);
    }

    private void fail(String reason) {
        state = State.CLOSED;
        listener.failed(reason);
        outbox.close(CloseReason.PROTOCOL_ERROR.code(), reason);
    }
}
