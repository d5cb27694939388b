package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCount;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.testing.Admissions;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Between the hello and the first frame a connection cannot linger. */
class EnteringTest {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final Match match = newMatch();
    private final RecordingSocket socket = new RecordingSocket();
    private long nowNanos;
    private final PlayerConnection connection = new PlayerConnection(
            match,
            new Audiences(loop::add),
            socket,
            loop::add,
            new LoopWorkspace(new SessionCounters()),
            new SessionParts(
                    () -> nowNanos,
                    SessionLimits.DEFAULT,
                    () -> new SessionToken(1, 2, 3, 4),
                    new SessionCounters(),
                    Admissions.usual(),
                    new LoadState()));

    @Test
    void whoIsLetInAndNeverBecomesReadyIsSentAway() {
        sayHello();
        tick();
        connection.timePassed();
        assertEquals(0, socket.closeCode, "closed too early");

        nowNanos += 31 * NANOS_PER_SECOND;
        connection.timePassed();

        assertEquals(CloseReason.TIMED_OUT.code(), socket.closeCode);
    }

    @Test
    void theBodyOfWhoMayNotKnowOfItIsNotHeld() {
        sayHello();
        tick();
        assertEquals(1, match.summary().players());
        connection.socketClosed();
        tick();

        assertEquals(0, match.summary().players());
    }

    @Test
    void whoIsGoneBeforeTheMatchAnswersLeavesNoBodyEither() {
        sayHello();
        connection.socketClosed();
        tick();
        tick();

        assertEquals(0, match.summary().players());
    }

    @Test
    void theBodyOfWhoWasReadyIsHeld() {
        sayHello();
        tick();
        send(new Ready(1, 1));
        connection.socketClosed();
        tick();

        assertEquals(1, match.summary().players());
    }

    @Test
    void whoIsReadyInTimeStays() {
        sayHello();
        tick();
        send(new Ready(1, 1));
        nowNanos += 31 * NANOS_PER_SECOND;
        connection.timePassed();

        assertEquals(0, socket.closeCode);
    }

    @Test
    void whomTheServerHasAFaultWithIsToldAndMayComeBackToTheBody() {
        sayHello();
        tick();
        send(new Ready(1, 1));
        socket.isBroken = true;
        tick();
        tick();

        assertEquals(CloseReason.INTERNAL_ERROR.code(), socket.closeCode);
        assertEquals(1, match.count(MatchCount.FAILED_READERS));
        assertEquals(1, match.summary().players(), "the body is held");
    }

    @Test
    void whoIsReadyInATickFarFromTheMatchsIsRefused() {
        sayHello();
        tick();
        send(new Ready(5_000, 1));

        assertEquals(CloseReason.PROTOCOL_ERROR.code(), socket.closeCode);
    }

    @Test
    void whoComesToAMatchThatHasEndedIsToldSo() {
        tick();
        match.askToEnd("of a fault");
        match.endIfAsked();
        sayHello();

        assertEquals(CloseReason.MATCH_ENDED.code(), socket.closeCode);
    }

    @Test
    void aClientOfTheFirstVersionIsToldThatItIsTooOld() {
        // A hello of version 1, in which there were no tickets.
        byte[] hello = HexFormat.of().parseHex("0101001032547698badcfe23882c0c");
        connection.received(hello, 0, hello.length, nowNanos);

        assertEquals(CloseReason.PROTOCOL_VERSION.code(), socket.closeCode);
    }

    private void sayHello() {
        send(new Hello(Protocol.VERSION, match.behaviourHash(), "Ada", null, false));
    }

    private void send(Object message) {
        BitWriter out = new BitWriter(64, Protocol.CLIENT_MESSAGE_BYTES_MAX);
        Messages.FROM_CLIENT.write(message, out);
        connection.received(out.buffer(), 0, out.byteLength(), nowNanos);
    }

    private void tick() {
        match.tick(nowNanos);
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
    }

    private static Match newMatch() {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(32_000, 32_000)));
        return new Match(
                MatchSettings.of("m", RulesCatalog.find("provingground").orElseThrow(), map, 30, 8, 1, 0));
    }

    /** Remembers how it was closed. */
    private static final class RecordingSocket implements ClientSocket {
        @Override
        public String address() {
            return "192.0.2.1";
        }

        private int closeCode;

        /** Whether the next frame fails, which then is sent nowhere. */
        private boolean isBroken;

        @Override
        public void send(byte[] bytes, int offset, int length) {
            if (isBroken) {
                isBroken = false;
                throw new IllegalStateException("a fault over a frame, on purpose");
            }
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void close(int code, String reason) {
            closeCode = code;
        }
    }
}
