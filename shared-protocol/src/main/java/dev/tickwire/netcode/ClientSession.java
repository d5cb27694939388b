package dev.tickwire.netcode;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.bits.Utf8;
import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Batch;
import dev.tickwire.message.Chat;
import dev.tickwire.message.ChatLine;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Leave;
import dev.tickwire.message.Look;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.FrameHeader;
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

    /** After a longer pause the controls are not taken for every tick of it: they would all be used in the same one. */
    private static final int CATCH_UP_TICKS_MAX = 8;

    /** An input's tick travels as its low 8 bits and is counted on from the input before. */
    private static final int INPUT_GAP_TICKS_MAX = 240;

    private static final double PING_INTERVAL_MILLIS = 1000;
    private static final double MICROS_PER_MILLISECOND = 1000;
    private static final int MESSAGE_BYTES_INITIAL = 64;
    private static final int NORMAL_CLOSURE = 1000;

    private final GameType gameType;
    private final String behaviourHash;
    private final String name;
    private final Outbox outbox;
    private final SessionListener listener;
    private final SessionStatistics statistics = new SessionStatistics();
    private final BitWriter out = new BitWriter(MESSAGE_BYTES_INITIAL, Protocol.CLIENT_MESSAGE_BYTES_MAX);

    private InputHistory inputs = new InputHistory();
    private State state = State.CONNECTING;
    private SessionToken token;
    private Welcome welcome;

    /** How often the server has said welcome: once for each match that this connection has been in. */
    private int welcomes;

    /** Of matches that are over. */
    private int earlierChecks;

    private int earlierMismatches;
    private TickClock clock;
    private SharedGame game;
    private ClientReplica replica;
    private Predictor predictor;
    private double helloMillis;
    private double handshakeMillis;
    private int pingNonce;
    private double pingMillis;
    private boolean pingOpen;

    private int held;
    private int latchedEdges;
    private int sentHeld;
    private int sampledTick;
    private int lastInputTick;
    private int keepAliveTicks = KEEP_ALIVE_TICKS;
    private double inputLeadTicks = INPUT_LEAD_TICKS;

    /** The time of the others that is on the display, in quarters of a tick; of meaning once somebody draws. */
    private int shownTickQuarters;

    private boolean drawn;

    /** The tick of the newest frame. */
    private int newestTick;

    /** Of a session that does not look beyond the headers of frames. */
    private boolean worldless;

    /** Of a session that only watches. */
    private boolean spectating;

    /** Lets a new player in where that is needed; null if there is none. */
    private String ticket;

    private int lookX;
    private int lookY;
    private int followedSlot = Look.NOBODY;

    /** Whether the server has not been told yet what to show. */
    private boolean lookChanged;

    private final BitReader frameReader = new BitReader();
    private final FrameHeader frameHeader = new FrameHeader();

    /** Sequence number of the newest input when the clock last jumped. */
    private int sentAtJump;

    /** How many inputs had been consumed at the last report of slack. */
    private int consumedAtReport;

    /**
     * A session that waits for its socket.
     *
     * @param behaviourHash of the game's shared half, as {@link dev.tickwire.game.BehaviourHash} computes it here
     * @param token         of a session to take back, or null
     */
    public ClientSession(
            GameType gameType,
            String behaviourHash,
            String name,
            SessionToken token,
            Outbox outbox,
            SessionListener listener) {
        this.gameType = gameType;
        this.behaviourHash = behaviourHash;
        this.name = name;
        this.token = token;
        this.outbox = outbox;
        this.listener = listener;
    }

    public State state() {
        return state;
    }

    /** The server's welcome; null before it came. */
    public Welcome welcome() {
        return welcome;
    }

    /** What takes this player's body back after the connection broke; null before the first welcome. */
    public SessionToken token() {
        return token;
    }

    /** The game on the match's map; null before the map came. */
    public SharedGame game() {
        return game;
    }

    /** The player's place in the match, and so the id of the own avatar; {@link Welcome#SPECTATOR_SLOT} of a spectator. */
    public int slot() {
        return welcome == null ? 0 : welcome.slot();
    }

    /** What is known of the world; null before the map came. */
    public ClientReplica replica() {
        return replica;
    }

    /** The own avatar ahead of the server; null before the map came, and of a spectator. */
    public Predictor predictor() {
        return predictor;
    }

    /**
     * The predicted world one tick after {@link Predictor#tick()}, if that tick's controls are taken as they are now: what the
     * own avatar is going to do, before it is sent. To be read only, and only until the session is called again; null as
     * {@link #predictor} is.
     */
    public WorldState anticipated() {
        return predictor == null ? null : predictor.anticipate(held, latchedEdges);
    }

    /** Frames of all matches of this connection that came with a hash of what should be held. */
    public int replicaChecks() {
        return earlierChecks + (replica == null ? 0 : replica.checks());
    }

    /** Checks that did not agree: anything but 0 is a fault. */
    public int replicaMismatches() {
        return earlierMismatches + (replica == null ? 0 : replica.mismatches());
    }

    public SessionStatistics statistics() {
        return statistics;
    }

    /** Inputs that no frame has shown to be consumed yet. */
    public int unconfirmedInputs() {
        return inputs.size();
    }

    /** The tick that the client is in, with its fraction; 0 before the welcome. */
    public double predictedTick(double nowMillis) {
        return clock == null ? 0 : clock.phaseAt(nowMillis);
    }

    /** When the next tick begins, and so {@link #update} has something to do; the given time before the welcome. */
    public double nextTickMillis(double nowMillis) {
        return clock == null ? nowMillis : clock.nextTickMillis(nowMillis);
    }

    /**
     * How long before they are needed inputs should arrive, in ticks, instead of {@link #INPUT_LEAD_TICKS}. A program that
     * plays for many gives each another lead, so that not all of them send at the same time. Only before {@link #opened}.
     */
    public void setInputLead(double ticks) {
        inputLeadTicks = ticks;
    }

    /** How often controls that do not change are repeated: every so many ticks, 1 for an input in every tick. */
    public void setKeepAliveTicks(int ticks) {
        keepAliveTicks = ticks;
    }

    /**
     * Has the session read nothing of a frame but its header: it joins, sends inputs, counts and measures, but holds no
     * world and needs no map. {@link #game}, {@link #replica} and {@link #predictor} stay null. Only before {@link #opened}.
     */
    public void ignoreWorld() {
        worldless = true;
    }

    /**
     * Has the session watch instead of play: it has no avatar and sends no controls; {@link #predictor} stays null. Only before
     * {@link #opened}.
     */
    public void spectate() {
        spectating = true;
    }

    /**
     * Has the session show a ticket when it says hello. Only before {@link #opened}.
     *
     * @throws IllegalArgumentException if it is longer than any ticket
     */
    public void showTicket(String text) {
        if (Utf8.length(text) > Hello.TICKET_BYTES_MAX) {
            throw new IllegalArgumentException("a ticket has at most " + Hello.TICKET_BYTES_MAX + " bytes");
        }
        ticket = text;
    }

    public boolean isSpectating() {
        return spectating;
    }

    /**
     * What a spectator is to be shown; the view follows a little later.
     *
     * @param x      in units; of meaning while nobody is followed, or whoever is has no avatar
     * @param y      likewise
     * @param follow slot of the player to follow, or {@link Look#NOBODY}
     */
    public void look(int x, int y, int follow) {
        lookChanged |= x != lookX || y != lookY || follow != followedSlot;
        lookX = x;
        lookY = y;
        followedSlot = follow;
    }

    /** The controls that are held from now on, packed as the game's input layout says. */
    public void setHeld(int newHeld) {
        held = newHeld;
    }

    /** Latches presses; each is used in exactly one tick, however short it was. */
    public void press(int edges) {
        latchedEdges |= edges;
    }

    /**
     * How long before the next tick that controls will be taken for the others are drawn on the display, in quarters of a
     * tick. To be told after every picture: what hits at once is tested by the server against what was on the display.
     */
    public void setShownLagQuarters(int quarters) {
        shownTickQuarters = Input.QUARTERS_PER_TICK * (sampledTick + 1) - quarters;
        drawn = true;
    }

    /**
     * Says something to everybody, or to the own team.
     *
     * @return false if that is not possible now, or the text is empty or longer than {@link Chat#TEXT_BYTES_MAX}
     */
    public boolean chat(String text, boolean toTeam) {
        boolean isInMatch = state == State.PLAYING || state == State.AWAITING_WORLD;
        if (!isInMatch || text.isEmpty() || Utf8.length(text) > Chat.TEXT_BYTES_MAX) {
            return false;
        }
        send(new Chat(text, toTeam));
        return true;
    }

    /** The socket is open: says hello. */
    public void opened(double nowMillis) {
        if (state != State.CONNECTING) {
            return;
        }
        helloMillis = nowMillis;
        state = State.JOINING;
        send(new Hello(Protocol.VERSION, behaviourHash, name, token, spectating, ticket));
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
        if (!TileMapCodec.contentHash(mapBytes).equals(welcome.mapHash())) {
            // It may be that of a match which was over before its map came; the right one is on its way then.
            if (welcomes == 1) {
                fail("the map is not the one that the match is played on");
            }
            return;
        }
        try {
            TileMap map = TileMapCodec.decode(mapBytes);
            game = gameType.on(map);
            CellGrid grid = new CellGrid(map.widthUnits(), map.heightUnits(), welcome.cellSizeLog2());
            replica = new ClientReplica(game.schema(), grid, game, welcome.tick());
        } catch (MalformedMessageException | IllegalArgumentException malformed) {
            fail("the map cannot be used: " + malformed.getMessage());
            return;
        }
        if (spectating) {
            look(game.map().widthUnits() / 2, game.map().heightUnits() / 2, Look.NOBODY);
        } else {
            predictor = new Predictor(game, welcome.slot(), inputs, statistics);
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
        if (state != State.PLAYING && state != State.AWAITING_WORLD) {
            return;
        }
        int tickNow = (int) clock.phaseAt(nowMillis);
        skipTo(tickNow - CATCH_UP_TICKS_MAX, dueMillis);
        while (sampledTick < tickNow) {
            sampledTick++;
            sample(sampledTick, dueMillis);
        }
        if (state == State.PLAYING && predictor != null) {
            predictor.advanceTo(sampledTick);
        }
        if (!pingOpen && nowMillis - pingMillis >= PING_INTERVAL_MILLIS) {
            pingOpen = true;
            pingMillis = nowMillis;
            pingNonce = (pingNonce + 1) & 0xffff;
            send(new Ping(pingNonce));
        }
    }

    /** The player goes for good. */
    public void leave() {
        if (state == State.CLOSED) {
            return;
        }
        if (state != State.CONNECTING) {
            send(new Leave());
        }
        state = State.CLOSED;
        outbox.close(NORMAL_CLOSURE, "left");
    }

    /** The socket is gone. */
    public void closed() {
        state = State.CLOSED;
    }

    private void handle(Object message, double nowMillis) {
        if (message instanceof Welcome newWelcome) {
            handleWelcome(newWelcome, nowMillis);
        } else if (message instanceof Pong pong) {
            if (pingOpen && pong.nonce() == pingNonce) {
                pingOpen = false;
                statistics.roundTripMeasured(nowMillis - pingMillis);
                listener.roundTripMeasured(nowMillis - pingMillis);
            }
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
        if (!newWelcome.behaviourHash().equals(behaviourHash)) {
            throw new MalformedMessageException("the server runs another version of the game");
        }
        if (spectating != (newWelcome.slot() == Welcome.SPECTATOR_SLOT)) {
            throw new MalformedMessageException("a welcome to " + (spectating ? "play" : "watch"));
        }
        if (welcomes == 0) {
            handshakeMillis = nowMillis - helloMillis;
        } else {
            forgetMatch();
        }
        welcomes++;
        welcome = newWelcome;
        token = newWelcome.token();
        double measuredMillis = statistics.roundTripMillis();
        clock = new TickClock(newWelcome.tickRateHz(), inputLeadTicks);
        clock.start(newWelcome.tick(), measuredMillis > 0 ? measuredMillis : handshakeMillis, nowMillis);
        pingMillis = nowMillis - PING_INTERVAL_MILLIS;
        state = State.AWAITING_MAP;
        listener.joined(newWelcome);
        if (worldless) {
            becomeReady(nowMillis);
        } else {
            listener.mapNeeded(newWelcome.mapHash());
        }
    }

    /** The match is over and another follows: whatever is known of it, or was pressed in it, is of no use any more. */
    private void forgetMatch() {
        earlierChecks = replicaChecks();
        earlierMismatches = replicaMismatches();
        game = null;
        replica = null;
        predictor = null;
        inputs = new InputHistory();
        latchedEdges = 0;
        sentHeld = 0;
        sentAtJump = 0;
        consumedAtReport = 0;
        drawn = false;
        pingOpen = false;
    }

    private void becomeReady(double nowMillis) {
        sampledTick = (int) clock.phaseAt(nowMillis);
        lastInputTick = sampledTick;
        newestTick = welcome.tick();
        state = State.AWAITING_WORLD;
        send(new Ready(lastInputTick, welcomes & 0xff));
    }

    private void handleFrame(byte[] bytes, int offset, int length, double nowMillis) {
        if (state != State.AWAITING_WORLD && state != State.PLAYING) {
            throw new MalformedMessageException("a frame before the client was ready");
        }
        FrameHeader header = worldless ? readHeader(bytes, offset, length) : applyFrame(bytes, offset, length);
        if (header.isResync && state == State.PLAYING) {
            statistics.resynced(Math.max(0, header.tick - newestTick - 1));
        }
        newestTick = header.tick;
        state = State.PLAYING;
        inputs.confirm(header, nowMillis, listener);
        statistics.frameApplied(header.hasLate);
        if (header.hasLink) {
            double slackMillis = header.slackParts * (FrameHeader.MICROS_PER_SLACK_PART / MICROS_PER_MILLISECOND);
            statistics.slackReported(slackMillis);
            correctClock(slackMillis, nowMillis);
        }
        if (predictor != null) {
            predictor.rebase(replica, sampledTick);
        }
        listener.frameApplied(header.tick);
    }

    private FrameHeader applyFrame(byte[] bytes, int offset, int length) {
        replica.apply(bytes, offset, length);
        return replica.header();
    }

    private FrameHeader readHeader(byte[] bytes, int offset, int length) {
        frameReader.wrap(bytes, offset, length);
        frameHeader.read(frameReader, newestTick);
        return frameHeader;
    }

    /** Leaves ticks out, but not so many that the next input's low bits could be taken for an earlier tick's. */
    private void skipTo(int tick, double sentMillis) {
        while (tick - lastInputTick > INPUT_GAP_TICKS_MAX && !inputs.isFull()) {
            sampledTick = lastInputTick + INPUT_GAP_TICKS_MAX;
            sample(sampledTick, sentMillis);
        }
        sampledTick = Math.max(sampledTick, tick);
    }

    /**
     * Corrects the clock by a report, if all that the report is about was sent after the clock last jumped; otherwise it
     * would jump twice for one reason.
     */
    private void correctClock(double slackMillis, double nowMillis) {
        boolean isFresh = consumedAtReport >= sentAtJump;
        consumedAtReport = inputs.consumedSequence();
        if (isFresh && clock.slackReported(slackMillis, nowMillis)) {
            sentAtJump = inputs.sentSequence();
        }
    }

    /**
     * Takes the controls for one tick. Sent if they changed or have not been repeated for a while; both the sequence number
     * and the tick of an input are above those of the one before, also when the clock has jumped back.
     */
    private void sample(int tick, double sentMillis) {
        if (spectating) {
            sampleLook(tick);
            return;
        }
        boolean changed = held != sentHeld || latchedEdges != 0;
        boolean due = changed || tick - lastInputTick >= keepAliveTicks;
        if (!due || inputs.isFull()) {
            return;
        }
        int sequence = inputs.add(tick, held, latchedEdges, changed, sentMillis);
        Input.write(sequence & 0xff, tick & 0xff, newestTick & 0xff, held, latchedEdges, shownLagQuartersAt(tick), out);
        sendWritten();
        statistics.inputSent();
        sentHeld = held;
        latchedEdges = 0;
        lastInputTick = tick;
    }

    /** Tells what to show, if that changed or has not been repeated for a while. */
    private void sampleLook(int tick) {
        int waitTicks = lookChanged ? welcome.tickRateHz() / Look.PER_SECOND_MAX : keepAliveTicks;
        if (tick - lastInputTick >= waitTicks) {
            send(new Look(newestTick & 0xff, lookX, lookY, followedSlot));
            lookChanged = false;
            lastInputTick = tick;
        }
    }

    /** A display that stands still falls behind the ticks, so the lag is told from the tick that it belongs to. */
    private int shownLagQuartersAt(int tick) {
        int lag = drawn ? Input.QUARTERS_PER_TICK * tick - shownTickQuarters : 0;
        return Math.max(0, Math.min(Input.SHOWN_LAG_QUARTERS_MAX, lag));
    }

    private void send(Object message) {
        Messages.FROM_CLIENT.write(message, out);
        sendWritten();
    }

    private void sendWritten() {
        statistics.sent(out.byteLength());
        outbox.send(out.buffer(), 0, out.byteLength());
    }

    private void fail(String reason) {
        state = State.CLOSED;
        listener.failed(reason);
        outbox.close(CloseReason.PROTOCOL_ERROR.code(), reason);
    }
}
