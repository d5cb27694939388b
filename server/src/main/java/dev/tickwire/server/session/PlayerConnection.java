package dev.tickwire.server.session;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.message.Chat;
import dev.tickwire.message.ChatLine;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.InputReader;
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
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.FrameReader;
import dev.tickwire.server.match.JoinRefusal;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.LinkReport;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.function.Supplier;

/**
 * The protocol of one player's or spectator's connection: hello, welcome, ready, then inputs in and frames out. It does no I/O and
 * belongs to its event loop; whatever a client sends, the worst that happens is that this connection is closed with a
 * reason.
 */
public final class PlayerConnection implements JoinReply, FrameReader {
    /** Where a connection is in its life. */
    private enum Phase {
        AWAITING_HELLO,
        JOINING,
        AWAITING_READY,
        PLAYING,
        CLOSED
    }

    /** WebSocket close code of a connection that has done what it was for. */
    private static final int NORMAL_CLOSURE = 1000;

    /** No honest client's clock is further off than this when it becomes ready. */
    private static final long READY_SECONDS_OFF_MAX = 60;

    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Audiences audiences;
    private final ClientSocket socket;
    private final LoopExecutor loop;
    private final Clock clock;
    private final SessionLimits limits;
    private final Supplier<SessionToken> tokens;
    private final Admission admission;
    private final LoadState load;
    private final RateLimit budget;
    private final PlayerChat chat;
    private final LoopWorkspace workspace;

    private Match match;
    private Audience audience;
    private PlayerInputs inputs;
    private Phase phase = Phase.AWAITING_HELLO;
    private String name;
    private SessionToken token;

    /** Of the body that the client wants back; null once it is in a match. */
    private SessionToken resume;

    /** On what terms the client may be new in a match; null once it is in one. */
    private Admission.Entry entry;

    /** How often the client was let in: once for each match, since one may follow another. */
    private int welcomes;

    private PlayerPort port;
    private FrameSender sender;

    /** For the log: less than 0 for one who only watches. */
    private int loggedSlot = -1;

    /** Null unless the client only watches and is ready. */
    private Lookout lookout;

    private boolean spectating;

    private boolean departureOwed;
    private boolean leaving;

    private int knownTick;
    private long knownNanos;
    private long lastHeardNanos;
    private long helloNanos;
    private int echoedTick;

    /** A ping that waits until the client reads again; who does not read cannot make answers pile up. */
    private boolean pongOwed;

    private int owedNonce;

    /**
     * A connection whose client has not said hello yet.
     *
     * @param match     to join
     * @param audiences of this connection's event loop
     * @param workspace of that event loop
     */
    public PlayerConnection(
            Match match,
            Audiences audiences,
            ClientSocket socket,
            LoopExecutor loop,
            LoopWorkspace workspace,
            SessionParts parts) {
        this.audiences = audiences;
        this.socket = socket;
        this.loop = loop;
        this.workspace = workspace;
        clock = parts.clock();
        limits = parts.limits();
        tokens = parts.tokens();
        admission = parts.admission();
        chat = new PlayerChat(limits.chat(), workspace.tally);
        load = parts.load();
        long now = clock.nanoTime();
        lastHeardNanos = now;
        budget = new RateLimit(limits.messagesPerSecondMax(), limits.messagesBurstMax(), now);
        enter(match, now);
    }

    /** Is about this match from now on, in which the client has done nothing yet. */
    private void enter(Match newMatch, long nowNanos) {
        match = newMatch;
        audience = audiences.of(newMatch);
        port = null;
        sender = null;
        lookout = null;
        inputs = new PlayerInputs(
                newMatch.game().schema().input(),
                newMatch.settings().tickRateHz(),
                limits.linkReportMillis(),
                workspace.tally,
                nowNanos);
    }

    /** Whether the client has been let into the match. */
    public boolean isJoined() {
        return phase == Phase.AWAITING_READY || phase == Phase.PLAYING;
    }

    /** Whether the client has not even said who it is. */
    public boolean isAwaitingHello() {
        return phase == Phase.AWAITING_HELLO;
    }

    /** How many ticks the client was behind, by its own account, when it last sent something. */
    public int ticksBehind() {
        return sender == null ? 0 : sender.handedTick() - echoedTick;
    }

    /**
     * One whole binary message has arrived.
     *
     * @param nowNanos when, on the server's clock
     */
    public void received(byte[] bytes, int offset, int length, long nowNanos) {
        if (phase == Phase.CLOSED) {
            return;
        }
        lastHeardNanos = nowNanos;
        workspace.tally.countMessage(length == 0 ? MessageKind.UNKNOWN : MessageKind.received(bytes[offset]), length);
        if (!budget.tryTake(lastHeardNanos)) {
            workspace.tally.countRefusedMessage();
            close(CloseReason.TOO_MANY_MESSAGES, "More than " + limits.messagesPerSecondMax() + " messages a second.");
            return;
        }
        try {
            if (InputReader.isInput(bytes, offset, length)) {
                workspace.inputReader.read(bytes, offset, length);
                if (!isOfEarlierMatch()) {
                    requirePhase(Phase.PLAYING, "input");
                    handleInput(workspace.inputReader);
                }
            } else {
                handle(Messages.FROM_CLIENT.read(bytes, offset, length));
            }
        } catch (MalformedMessageException malformed) {
            workspace.tally.countRefusedMessage();
            close(CloseReason.PROTOCOL_ERROR, "Malformed message: " + malformed.getMessage());
        }
    }

    /** A text message has arrived; there are none in this protocol. */
    public void receivedText() {
        close(CloseReason.PROTOCOL_ERROR, "Only binary messages are understood here.");
    }

    /** Time goes by: ends the connection of a client that was let in and never became ready. Called a few times a second. */
    public void timePassed() {
        boolean isEntering = phase == Phase.JOINING || phase == Phase.AWAITING_READY;
        if (isEntering && clock.nanoTime() - helloNanos > limits.readyMillisMax() * NANOS_PER_MILLI) {
            close(CloseReason.TIMED_OUT, "Not ready to play after " + limits.readyMillisMax() + " ms.");
        }
    }

    /** The socket is gone; the body is held for a while. */
    public void socketClosed() {
        if (isJoined()) {
            workspace.tally.countLost();
            workspace.log.lost(match.id(), loggedSlot, name, clock.nanoTime());
        } else if (phase != Phase.CLOSED) {
            workspace.tally.countJoin(JoinResult.GONE);
        }
        phase = Phase.CLOSED;
        depart();
    }

    /** Shows something to the player. */
    @Override
    public void notice(Notice notice) {
        if (phase != Phase.CLOSED) {
            send(notice);
        }
    }

    /** Tells the client why, and ends the connection. */
    public void close(CloseReason reason, String text) {
        if (phase == Phase.CLOSED) {
            return;
        }
        if (isJoined()) {
            workspace.tally.countClosed(reason);
            workspace.log.closed(match.id(), loggedSlot, name, reason, text, clock.nanoTime());
        } else {
            workspace.tally.countJoin(JoinResult.of(reason));
            workspace.log.refused(match.id(), reason, text);
        }
        send(new Notice(Notice.Level.CLOSING, reason.code(), text));
        phase = Phase.CLOSED;
        socket.close(reason.code(), text);
        depart();
    }

    @Override
    public void accepted(PlayerPort newPort, int tick, boolean resumed) {
        port = newPort;
        if (phase == Phase.CLOSED) {
            departureOwed = true;
            payDebts();
            return;
        }
        knownTick = tick;
        knownNanos = clock.nanoTime();
        echoedTick = tick;
        phase = Phase.AWAITING_READY;
        welcomes++;
        if (spectating) {
            workspace.tally.countJoin(JoinResult.WATCHING);
        } else {
            workspace.tally.countJoin(resumed ? JoinResult.RESUMED : JoinResult.PLAYING);
        }
        loggedSlot = spectating ? -1 : port.slot();
        if (welcomes == 1) {
            // Whoever goes along into the next match is still here.
            workspace.log.joined(match.id(), loggedSlot, name, resumed, knownNanos);
        }
        resume = null;
        if (resumed) {
            giveTicketBack();
        }
        entry = null;
        send(new Welcome(
                Protocol.VERSION,
                match.behaviourHash(),
                match.id(),
                match.mapHash(),
                match.grid().cellSizeLog2(),
                token,
                port.slot(),
                resumed,
                tick,
                match.settings().tickRateHz(),
                match.settings().checkIntervalTicks(),
                match.game().schema()));
    }

    @Override
    public void refused(JoinRefusal refusal) {
        admission.countRefusal(entry);
        giveTicketBack();
        close(refusal.reason(), refusal.text());
    }

    @Override
    public void matchFull() {
        giveTicketBack();
        close(
                CloseReason.MATCH_FULL,
                spectating
                        ? "All " + match.settings().maxSpectators() + " places to watch this match from are taken."
                        : "All " + match.settings().maxPlayers() + " places of this match are taken.");
    }

    @Override
    public void replaced() {
        port = null;
        close(CloseReason.REPLACED, "This session goes on over a newer connection.");
    }

    @Override
    public void chatLine(int slot, boolean toTeam, String text) {
        if (phase == Phase.PLAYING) {
            send(new ChatLine(slot, toTeam, text));
        }
    }

    @Override
    public void putOut(String why) {
        port = null;
        close(CloseReason.KICKED, why);
    }

    @Override
    public void matchEnded(String why) {
        close(CloseReason.MATCH_ENDED, "The match is over: " + why + ".");
    }

    @Override
    public void serverStops(String why) {
        close(CloseReason.SERVER_STOPPING, "The server stops: " + why + ".");
    }

    @Override
    public void movedTo(Match successor) {
        if (phase != Phase.CLOSED) {
            audience.remove(this);
            enter(successor, clock.nanoTime());
            askToJoin();
        }
    }

    @Override
    public void read(PublishedFrame frame) {
        if (phase != Phase.PLAYING || !port.covers(frame.tick())) {
            return;
        }
        knownTick = frame.tick();
        knownNanos = frame.startNanos();
        payDebts();
        answerPing();
        // The tick's own time is near enough, and costs nothing to look up.
        long now = frame.startNanos();
        if (now - lastHeardNanos > limits.silentMillisMax() * NANOS_PER_MILLI) {
            close(CloseReason.TIMED_OUT, "Nothing was heard for " + limits.silentMillisMax() + " ms.");
            return;
        }
        LinkReport link = inputs.takeReport(now);
        if (lookout != null) {
            lookout.turn(now);
        }
        sender.send(frame, link, echoedTick, FrameThinning.ticksForAMessage(load, spectating, inputs, now));
        inputs.handed(sender.handedTick());
        int blockedMillis =
                sender.blockedTicks(frame.tick()) * 1000 / match.settings().tickRateHz();
        if (blockedMillis > limits.slow().blockedMillisMax()) {
            close(
                    CloseReason.TOO_SLOW,
                    "Nothing could be sent for " + limits.slow().blockedMillisMax() + " ms.");
        }
    }

    @Override
    public void failed() {
        close(CloseReason.INTERNAL_ERROR, "The server made a mistake; come back.");
    }

    private void handle(Object message) {
        if (message instanceof Ping ping) {
            pongOwed = true;
            owedNonce = ping.nonce();
            answerPing();
        } else if (message instanceof Hello hello) {
            requirePhase(Phase.AWAITING_HELLO, "hello");
            handleHello(hello);
        } else if (message instanceof Ready ready) {
            handleReady(ready);
        } else if (message instanceof Look look) {
            handleLook(look);
        } else if (message instanceof Chat line) {
            handleChat(line);
        } else if (message instanceof Leave) {
            leaving = true;
            if (isJoined()) {
                workspace.tally.countLeft();
                workspace.log.left(match.id(), loggedSlot, name, clock.nanoTime());
            } else {
                workspace.tally.countJoin(JoinResult.GONE);
            }
            phase = Phase.CLOSED;
            socket.close(NORMAL_CLOSURE, "");
            depart();
        }
    }

    private void handleReady(Ready ready) {
        boolean isOfThisWelcome = phase == Phase.AWAITING_READY && ready.welcomeNumber() == (welcomes & 0xff);
        if (!isOfThisWelcome && isOfEarlierMatch()) {
            return;
        }
        requirePhase(Phase.AWAITING_READY, "ready");
        if (!isOfThisWelcome) {
            throw new MalformedMessageException("ready after welcome " + ready.welcomeNumber() + " of " + welcomes);
        }
        if (Math.abs((long) ready.tick() - tickAt(lastHeardNanos))
                > READY_SECONDS_OFF_MAX * match.settings().tickRateHz()) {
            throw new MalformedMessageException("ready in tick " + ready.tick() + ", far from the match's");
        }
        ClientFrames frames;
        if (spectating) {
            frames = ClientFrames.ofSpectator(match.game(), match.grid());
            lookout = new Lookout(frames, workspace.tally, lastHeardNanos);
        } else {
            frames = new ClientFrames(match.game(), match.grid(), port.slot());
        }
        sender = new FrameSender(
                frames,
                workspace.frameWriter,
                socket,
                limits.slow(),
                workspace.tally,
                match.settings().tickRateHz(),
                knownTick);
        inputs.beginBehind(ready.tick());
        phase = Phase.PLAYING;
        audience.add(this);
    }

    /** Whether what comes now was sent before the client could know that another match has followed the one it was in. */
    private boolean isOfEarlierMatch() {
        return phase == Phase.JOINING ? welcomes > 0 : phase == Phase.AWAITING_READY && welcomes > 1;
    }

    /** Of several pings that came while the socket was full, the newest is answered. */
    private void answerPing() {
        if (pongOwed && socket.isWritable()) {
            pongOwed = false;
            send(new Pong(owedNonce));
        }
    }

    private void requirePhase(Phase required, String message) {
        if (phase != required) {
            throw new MalformedMessageException(message + " at the wrong time");
        }
    }

    private void handleHello(Hello hello) {
        JoinRefusal fault = HelloCheck.faultOf(hello, match);
        if (fault != null) {
            close(fault.reason(), fault.text());
            return;
        }
        token = tokens.get();
        name = hello.name();
        spectating = hello.spectate();
        resume = hello.token();
        entry = admission.ask(match, hello.ticket(), socket.address());
        boolean mayHaveABody = resume != null && !spectating;
        if (entry.refusal() != null && !mayHaveABody) {
            refused(entry.refusal());
        } else {
            askToJoin();
        }
    }

    /** The client is not in the match by it. */
    private void giveTicketBack() {
        if (entry != null) {
            admission.giveBack(entry);
        }
    }

    private void askToJoin() {
        JoinRequest.Role role = spectating ? JoinRequest.Role.SPECTATOR : JoinRequest.Role.PERSON;
        helloNanos = clock.nanoTime();
        phase = Phase.JOINING;
        if (match.hasEnded()) {
            Match successor = match.successor();
            if (successor == null) {
                matchEnded("it has ended");
            } else {
                movedTo(successor);
            }
        } else if (!match.ask(new JoinRequest(
                name, role, resume, token, entry == null ? null : entry.refusal(), socket.address(), loop, this))) {
            giveTicketBack();
            close(CloseReason.MATCH_FULL, "The server is too busy to let anybody in; try again.");
        }
    }

    private void handleLook(Look look) {
        if (isOfEarlierMatch()) {
            return;
        }
        requirePhase(Phase.PLAYING, "look");
        if (!spectating) {
            throw new MalformedMessageException("a look of somebody who plays");
        }
        handleEcho(look.echoedLow());
        port.tellBehind(ticksBehind());
        lookout.want(look);
    }

    private void handleChat(Chat line) {
        if (isOfEarlierMatch()) {
            return;
        }
        requirePhase(Phase.PLAYING, "chat");
        String refusal = chat.say(line, port, spectating, lastHeardNanos);
        if (refusal != null) {
            send(new Notice(Notice.Level.WARNING, Notice.CHAT_REFUSED, refusal));
        }
    }

    /** At most what has been sent; while nothing is sent to a client that is far behind, this stays exact. */
    private void handleEcho(int echoedLow) {
        echoedTick = sender.handedTick() - ((sender.handedTick() - echoedLow) & 0xff);
    }

    private void handleInput(InputReader input) {
        if (spectating) {
            throw new MalformedMessageException("an input of somebody who only watches");
        }
        handleEcho(input.echoedLow());
        inputs.take(input, echoedTick, knownTick, knownNanos, lastHeardNanos);
        inputs.offerTo(port);
        port.tellBehind(ticksBehind());
    }

    /** The tick that the match must be in, by the last one that is known. */
    private int tickAt(long nanos) {
        return knownTick + (int) ((nanos - knownNanos) * match.settings().tickRateHz() / NANOS_PER_SECOND);
    }

    private void send(Object message) {
        BitWriter out = workspace.frameWriter.out();
        Messages.FROM_SERVER.write(message, out);
        socket.send(out.buffer(), 0, out.byteLength());
        workspace.tally.countMessage(MessageKind.sent(message), out.byteLength());
    }

    private void depart() {
        audience.remove(this);
        if (port != null) {
            departureOwed = true;
            payDebts();
        }
    }

    /** Does what the inbox had no room for. */
    private void payDebts() {
        if (departureOwed) {
            boolean accepted = leaving ? port.leave() : port.disconnect();
            departureOwed = !accepted;
            if (departureOwed) {
                loop.execute(this::payDebts);
            }
        } else if (inputs.isOwed() && phase == Phase.PLAYING) {
            inputs.offerTo(port);
        }
    }
}
