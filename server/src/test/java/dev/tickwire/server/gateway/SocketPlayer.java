package dev.tickwire.server.gateway;

import dev.tickwire.game.GameType;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import dev.tickwire.netcode.SessionStatistics;
import dev.tickwire.schema.InputLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A whole client over a real socket that turns and fires at random. For one thread, which must let it play often. */
final class SocketPlayer implements Outbox, SessionListener, AutoCloseable {
    private static final int CHANGE_ONE_UPDATE_IN = 60;

    private final RunningGateway server;
    private final RawWebSocket socket;
    private final SeededRandom random;
    private final ClientSession session;
    private int lastTick;
    private int frames;
    private int gaps;
    private int resyncs;
    private String farewell = "";

    /** Connects and says hello. */
    SocketPlayer(RunningGateway server, GameType game, int number) throws IOException {
        this.server = server;
        random = new SeededRandom(number);
        socket = server.connect("/play");
        Hello hello = new Hello(Protocol.VERSION, server.match.behaviourHash(), "player " + number, null, false);
        session = new ClientSession(game, hello, this, this);
        session.opened(nowMillis());
    }

    /** Inputs go out every so many ticks even if nothing changed. */
    void setKeepAliveTicks(int ticks) {
        session.setKeepAliveTicks(ticks);
    }

    /** Reads all that has arrived, and sends what is due. */
    void play() throws IOException {
        while (farewell.isEmpty() && socket.hasArrived()) {
            RawWebSocket.Frame frame = socket.read();
            if (frame.kind() == RawWebSocket.BINARY) {
                session.received(frame.payload(), 0, frame.payload().length, nowMillis());
            }
        }
        if (isPlaying() && random.nextInt(CHANGE_ONE_UPDATE_IN) == 0) {
            InputLayout layout = session.game().schema().input();
            session.setHeld(random.nextInt(1 << layout.heldBits()));
            session.press(random.nextInt(1 << layout.edgeBits()));
        }
        session.update(nowMillis());
    }

    boolean isPlaying() {
        return session.state() == ClientSession.State.PLAYING;
    }

    SessionStatistics statistics() {
        return session.statistics();
    }

    /** Messages that went one way or the other. */
    long messages() {
        return (long) statistics().messages() + statistics().inputsSent();
    }

    /** Frames that have been applied. */
    int frames() {
        return frames;
    }

    /** Of these, how often one was not for the tick behind that of the one before. */
    int gaps() {
        return gaps;
    }

    /** Frames that described everything anew, the first one included. */
    int resyncs() {
        return resyncs;
    }

    /** Hashes of the replica that were not the server's. */
    int mismatches() {
        return session.replica() == null ? 0 : session.replica().mismatches();
    }

    /** What the server, or the own session, said before the end; empty if there was none. */
    String farewell() {
        return farewell;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        try {
            socket.send(RawWebSocket.BINARY, Arrays.copyOfRange(bytes, offset, offset + length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close(int code, String reason) {
        farewell = reason;
    }

    @Override
    public void mapNeeded(String mapHash) {
        session.mapArrived(server.match.settings().map().bytes(), nowMillis());
    }

    @Override
    public void frameApplied(int tick) {
        if (frames > 0 && tick != lastTick + 1) {
            gaps++;
        }
        lastTick = tick;
        frames++;
        if (session.replica().header().isResync) {
            resyncs++;
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notice.level() == Notice.Level.CLOSING) {
            farewell = notice.text();
        }
    }

    @Override
    public void failed(String reason) {
        farewell = "failed: " + reason;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static double nowMillis() {
        return System.nanoTime() / 1e6;
    }
}
