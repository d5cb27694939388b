package dev.tickwire.server.gateway;

import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import dev.tickwire.schema.InputLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A whole client of a remote server that plays at random and remembers what it was told until its end. For one thread, which
 * must let it play often.
 */
final class RemotePlayer implements Outbox, SessionListener, AutoCloseable {
    private static final int CHANGE_ONE_UPDATE_IN = 60;

    private final RemoteServer server;
    private final RawWebSocket socket;
    private final SeededRandom random;
    private final ClientSession session;
    private final List<Notice> notices = new ArrayList<>();
    private RawWebSocket.Frame end;
    private String fault = "";
    private int frames;

    /**
     * What somebody wants.
     *
     * @param matchId or null for any
     * @param token   of a body to take back, or null
     * @param ticket  or null
     */
    record Wish(String game, String matchId, String name, SessionToken token, String ticket, boolean spectates) {
        /** To play where anybody may. */
        static Wish toPlay(String game, String matchId, String name) {
            return new Wish(game, matchId, name, null, null, false);
        }

        Wish back(SessionToken body) {
            return new Wish(game, matchId, name, body, ticket, spectates);
        }

        Wish by(String newTicket) {
            return new Wish(game, matchId, name, token, newTicket, spectates);
        }

        Wish watching(boolean watches) {
            return new Wish(game, matchId, name, token, ticket, watches);
        }
    }

    /** Connects and says hello. */
    RemotePlayer(RemoteServer server, Wish wish) throws IOException {
        this.server = server;
        random = new SeededRandom(wish.name().hashCode());
        socket = new RawWebSocket(server.port());
        socket.upgrade(wish.matchId() == null ? "/play" : "/play?match=" + wish.matchId());
        Hello hello = new Hello(
                Protocol.VERSION,
                server.behaviourHash(wish.game()),
                wish.name(),
                wish.token(),
                wish.spectates(),
                wish.ticket());
        session = new ClientSession(GameCatalog.find(wish.game()).orElseThrow(), hello, this, this);
        session.opened(nowMillis());
    }

    /** Waits until the player is in, or is not let in. */
    boolean awaitWelcome() throws IOException {
        while (session.welcome() == null && end == null) {
            take(socket.read());
        }
        return end == null;
    }

    /** Reads all that has arrived, and sends what is due. */
    void play() throws IOException {
        while (end == null && socket.hasArrived()) {
            take(socket.read());
        }
        if (isPlaying() && !session.isSpectating() && random.nextInt(CHANGE_ONE_UPDATE_IN) == 0) {
            InputLayout layout = session.game().schema().input();
            session.setHeld(random.nextInt(1 << layout.heldBits()));
            session.press(random.nextInt(1 << layout.edgeBits()));
        }
        if (end == null) {
            session.update(nowMillis());
        }
    }

    private void take(RawWebSocket.Frame frame) {
        if (frame.kind() == RawWebSocket.BINARY) {
            session.received(frame.payload(), 0, frame.payload().length, nowMillis());
        } else if (frame.kind() == RawWebSocket.CLOSE || frame.kind() == RawWebSocket.GONE) {
            end = frame;
            session.closed();
        }
    }

    boolean isPlaying() {
        return session.state() == ClientSession.State.PLAYING;
    }

    /** Whether frames have come that were applied. */
    boolean hasSeen(int count) {
        return isPlaying() && frames >= count;
    }

    Welcome welcome() {
        return session.welcome();
    }

    SessionToken token() {
        return session.token();
    }

    boolean isSpectating() {
        return session.isSpectating();
    }

    /** Hashes of the world that were not the server's. */
    int mismatches() {
        return session.statistics().replicaMismatches();
    }

    /** Whether the server has closed the connection. */
    boolean isOver() {
        return end != null;
    }

    /** How it was closed: with the code of a close frame, or 1006 if there was none. 0 while it is open. */
    int closeCode() {
        if (end == null) {
            return 0;
        }
        return end.kind() == RawWebSocket.CLOSE && end.payload().length >= 2 ? end.closeCode() : 1006;
    }

    /** The reason in the close frame. */
    String closeReason() {
        return closeCode() == 1006 ? "" : end.text().substring(2);
    }

    /** What the server said right before it closed the connection. */
    Optional<Notice> farewell() {
        return notices.stream()
                .filter(each -> each.level() == Notice.Level.CLOSING)
                .findFirst();
    }

    /** Whether a warning began like this. */
    boolean wasWarned(String beginning) {
        return notices.stream()
                .anyMatch(each ->
                        each.level() == Notice.Level.WARNING && each.text().startsWith(beginning));
    }

    /** What was wrong with what the server sent; empty if nothing was. */
    String fault() {
        return fault;
    }

    /** Breaks the connection off without a word. */
    void breakOff() throws IOException {
        socket.close();
        session.closed();
    }

    /** Says that it leaves for good. */
    void leave() {
        session.leave();
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        try {
            socket.send(RawWebSocket.BINARY, Arrays.copyOfRange(bytes, offset, offset + length));
        } catch (SocketException e) {
            // The server was faster; what it said at the end is still to be read.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close(int code, String reason) {
        // The server closes.
    }

    @Override
    public void mapNeeded(String mapHash) {
        session.mapArrived(server.map(mapHash), nowMillis());
    }

    @Override
    public void frameApplied(int tick) {
        frames++;
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void failed(String reason) {
        fault = reason;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static double nowMillis() {
        return System.nanoTime() / 1e6;
    }
}
