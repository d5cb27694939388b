package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Batch;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.testing.Admissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pings are answered at once, or, to a client that does not read, when it reads again. */
class PingTest {
    private final MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(32_000, 32_000)));
    private final Match match =
            new Match(MatchSettings.of("m", RulesCatalog.find("provingground").orElseThrow(), map, 30, 8, 1, 0));
    private final Socket socket = new Socket();
    private final PlayerConnection connection = new PlayerConnection(
            match,
            new Audiences(Runnable::run),
            socket,
            Runnable::run,
            new LoopWorkspace(new SessionCounters()),
            new SessionParts(
                    System::nanoTime,
                    SessionLimits.DEFAULT,
                    () -> new SessionToken(1, 2, 3, 4),
                    new SessionCounters(),
                    Admissions.usual(),
                    new LoadState()));

    @Test
    void eachPingIsAnsweredAtOnce() {
        join();
        send(new Ping(7));
        send(new Ping(8));
        assertEquals(List.of(new Pong(7), new Pong(8)), socket.pongs);
    }

    @Test
    void pingsOfAClientThatDoesNotReadAreAnsweredByOnePongWhenItDoes() {
        join();
        socket.writable = false;
        for (int nonce = 1; nonce <= 100; nonce++) {
            send(new Ping(nonce));
            match.tick(System.nanoTime());
        }
        assertEquals(List.of(), socket.pongs);

        socket.writable = true;
        match.tick(System.nanoTime());
        match.tick(System.nanoTime());
        assertEquals(List.of(new Pong(100)), socket.pongs);
    }

    private void join() {
        send(new Hello(Protocol.VERSION, match.behaviourHash(), "Ada", null, false));
        match.tick(System.nanoTime());
        send(new Ready(1, 1));
        match.tick(System.nanoTime());
    }

    private void send(Object message) {
        BitWriter out = new BitWriter(64, Protocol.CLIENT_MESSAGE_BYTES_MAX);
        Messages.FROM_CLIENT.write(message, out);
        connection.received(out.buffer(), 0, out.byteLength(), System.nanoTime());
    }

    /** Remembers the pongs. */
    private static final class Socket implements ClientSocket {
        @Override
        public String address() {
            return "192.0.2.1";
        }

        private final List<Object> pongs = new ArrayList<>();
        private boolean writable = true;

        @Override
        public void send(byte[] bytes, int offset, int length) {
            boolean hasFrames = (bytes[offset] & Protocol.FRAME_BIT) != 0 || Batch.is(bytes, offset, length);
            if (!hasFrames) {
                Object message = Messages.FROM_SERVER.read(bytes, offset, length);
                if (message instanceof Pong) {
                    pongs.add(message);
                }
            }
        }

        @Override
        public boolean isWritable() {
            return writable;
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError(code + " " + reason);
        }
    }
}
