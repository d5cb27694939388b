package dev.tickwire.server.session;

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
import dev.tickwire.message.Ready;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.FrameReader;
import dev.tickwire.server.match.JoinRefusal;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.PublishedFrame;

/**
 * The protocol of one player's or spectator's connection: hello, welcome, ready, then inputs in and frames out. It does no I/O and
 * belongs to its event loop; whatever a client sends, the worst that happens is that this connection is closed with a
 * reason.
 */
public final class PlayerConnection implements JoinReply, FrameReader {
    /** WebSocket close code of a connection that has done what it was for. */
    private static final int NORMAL_CLOSURE = 1000;

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final Audiences audiences;
    private final ClientSocket socket;
    private final LoopExecutor loop;
    private final LoopWorkspace workspace;
    private final SessionParts parts;
    private final SessionLimits limits;
    private final RateLimit budget;
    private final MessageSender messages;
    private final ConnectionRecord record;
    private final PlayerChat chat;
    private final ConnectionPhase phase = new ConnectionPhase();

    /** Of the match that the client is in or wants to get into. */
    private Participation participation;

    /** Null before the hello. */
    private Applicant applicant;

    private long lastHeardNanos;

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
        this.parts = parts;
        limits = parts.limits();
        lastHeardNanos = parts.clock().nanoTime();
        budget = new RateLimit(limits.messagesPerSecondMax(), limits.messagesBurstMax(), lastHeardNanos);
        messages = new MessageSender(socket, workspace);
        record = new ConnectionRecord(workspace, parts.clock());
        chat = new PlayerChat(limits.chat(), workspace.tally);
        enter(match);
    }

    /** Is about this match from now on, in which the client has done nothing yet. */
    private void enter(Match match) {
        record.approaches(match.id());
        participation = new Participation(match, audiences.of(match), this, loop, workspace, parts);
    }

    /** Whether the client has been let into the match. */
    public boolean isJoined() {
        return phase.isJoined();
    }

    /** Whether the client has not even said who it is. */
    public boolean isAwaitingHello() {
        return phase.isAwaitingHello();
    }

    /** How many ticks the client was behind, by its own account, when it last sent something. */
    public int ticksBehind() {
        return participation.ticksBehind();
    }

    /**
     * One whole binary message has arrived.
     *
     * @param nowNanos when, on the server's clock
     */
    public void received(byte[] bytes, int offset, int length, long nowNanos) {
        if (phase.isClosed()) {
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
                if (phase.takesPlay("input")) {
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
        if (phase.isEnteringFor(limits.readyMillisMax(), parts.clock().nanoTime())) {
            close(CloseReason.TIMED_OUT, "Not ready to play after " + limits.readyMillisMax() + " ms.");
        }
    }

    /** The socket is gone; the body is held for a while. */
    public void socketClosed() {
        if (!phase.isClosed()) {
            record.lost();
        }
        phase.close();
        depart();
    }

    /** Shows something to the player. */
    @Override
    public void notice(Notice notice) {
        if (!phase.isClosed()) {
            messages.send(notice);
        }
    }

    /** Tells the client why, and ends the connection. */
    public void close(CloseReason reason, String text) {
        if (phase.isClosed()) {
            return;
        }
        record.closed(reason, text);
        messages.send(new Notice(Notice.Level.CLOSING, reason.code(), text));
        phase.close();
        socket.close(reason.code(), text);
        depart();
    }

    /** The match is told that the connection is over. A body that its player may not know of is not held for anybody. */
    private void depart() {
        if (applicant != null && applicant.mayNotKnowThatItIsIn()) {
            participation.leave();
            applicant.giveTicketBack();
        } else {
            participation.end();
        }
    }

    @Override
    public void accepted(PlayerPort port, int tick, boolean resumed) {
        participation.letIn(port, tick);
        applicant.letIn(resumed);
        if (phase.isClosed()) {
            depart();
            return;
        }
        phase.welcome();
        if (applicant.isSpectating()) {
            record.watches(applicant.name());
        } else {
            record.plays(applicant.name(), port.slot(), resumed);
        }
        messages.send(participation.welcome(applicant.token(), resumed));
    }

    @Override
    public void refused(JoinRefusal refusal) {
        applicant.refused();
        close(refusal.reason(), refusal.text());
    }

    @Override
    public void matchFull() {
        applicant.giveTicketBack();
        MatchSettings settings = participation.match().settings();
        close(
                CloseReason.MATCH_FULL,
                applicant.isSpectating()
                        ? "All " + settings.maxSpectators() + " places to watch this match from are taken."
                        : "All " + settings.maxPlayers() + " places of this match are taken.");
    }

    @Override
    public void replaced() {
        participation.loseBody();
        applicant.spendTicket();
        close(CloseReason.REPLACED, "This session goes on over a newer connection.");
    }

    @Override
    public void chatLine(int slot, boolean toTeam, String text) {
        if (phase.isPlaying()) {
            messages.send(new ChatLine(slot, toTeam, text));
        }
    }

    @Override
    public void putOut(String why) {
        participation.loseBody();
        applicant.spendTicket();
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
        if (!phase.isClosed()) {
            participation.stopReading();
            enter(successor);
            askToJoin();
        }
    }

    @Override
    public void read(PublishedFrame frame) {
        if (!phase.isPlaying() || !participation.covers(frame.tick())) {
            return;
        }
        participation.ticked(frame);
        messages.answerPing();
        // The tick's own time is near enough, and costs nothing to look up.
        if (frame.startNanos() - lastHeardNanos > limits.silentMillisMax() * NANOS_PER_MILLI) {
            close(CloseReason.TIMED_OUT, "Nothing was heard for " + limits.silentMillisMax() + " ms.");
            return;
        }
        int blockedMillis = participation.show(frame);
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
            messages.pinged(ping.nonce());
        } else if (message instanceof Hello hello) {
            phase.requireHello();
            handleHello(hello);
        } else if (message instanceof Ready ready) {
            handleReady(ready);
        } else if (message instanceof Look look) {
            handleLook(look);
        } else if (message instanceof Chat line) {
            handleChat(line);
        } else if (message instanceof Leave) {
            record.left();
            phase.close();
            socket.close(NORMAL_CLOSURE, "");
            participation.leave();
        }
    }

    private void handleReady(Ready ready) {
        if (phase.takesReady(ready.welcomeNumber())) {
            participation.begin(ready, applicant.isSpectating(), socket, lastHeardNanos);
            applicant.spendTicket();
            phase.play();
        }
    }

    private void handleHello(Hello hello) {
        Match match = participation.match();
        JoinRefusal fault = HelloCheck.faultOf(hello, match);
        if (fault != null) {
            close(fault.reason(), fault.text());
            return;
        }
        applicant = new Applicant(hello, match, parts.tokens().get(), parts.admission(), socket.address());
        JoinRefusal refusal = applicant.refusal();
        if (refusal != null) {
            refused(refusal);
        } else {
            askToJoin();
        }
    }

    private void askToJoin() {
        Match match = participation.match();
        phase.join(parts.clock().nanoTime());
        if (match.hasEnded()) {
            Match successor = match.successor();
            if (successor == null) {
                matchEnded("it has ended");
            } else {
                movedTo(successor);
            }
        } else if (!match.ask(applicant.request(loop, this))) {
            applicant.giveTicketBack();
            close(CloseReason.MATCH_FULL, "The server is too busy to let anybody in; try again.");
        }
    }

    private void handleLook(Look look) {
        if (!phase.takesPlay("look")) {
            return;
        }
        if (!applicant.isSpectating()) {
            throw new MalformedMessageException("a look of somebody who plays");
        }
        participation.look(look);
    }

    private void handleChat(Chat line) {
        if (!phase.takesPlay("chat")) {
            return;
        }
        String refusal = chat.say(line, participation.port(), applicant.isSpectating(), lastHeardNanos);
        if (refusal != null) {
            messages.send(new Notice(Notice.Level.WARNING, Notice.CHAT_REFUSED, refusal));
        }
    }

    private void handleInput(InputReader input) {
        if (applicant.isSpectating()) {
            throw new MalformedMessageException("an input of somebody who only watches");
        }
        participation.input(input, lastHeardNanos);
    }
}
