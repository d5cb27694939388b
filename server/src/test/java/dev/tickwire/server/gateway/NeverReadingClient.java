package dev.tickwire.server.gateway;

import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.Welcome;
import java.io.IOException;

/** A client that joins a match and from then on reads nothing, with some malice. For one thread. */
final class NeverReadingClient implements AutoCloseable {
    /** What else it does. */
    enum Kind {
        /** Nothing. */
        SILENT,
        /** Claims to be up to date and plays on, so that the server has no reason to hold anything back but a full socket. */
        BLIND,
        /** Likewise, and asks for as many answers as it may, of both protocols. */
        PINGING
    }

    /** An echo for a tick that was not sent yet would be taken for a very old one. */
    private static final int ECHO_BEHIND_TICKS = 10;

    private static final int AHEAD_TICKS = 3;

    /** Pings of the WebSocket itself carry up to 125 bytes, which come back; the gateway allows 20 in a second. */
    private static final int TICKS_PER_WEB_SOCKET_PING = RunningGateway.TICK_RATE_HZ / 15;

    private static final int WEB_SOCKET_PING_BYTES = 125;

    private final RawWebSocket socket;
    private final Kind kind;
    private final int joinTick;
    private int sequence;
    private int inputTick;

    /** Joins and reads no more. */
    NeverReadingClient(RunningGateway server, Kind kind) throws IOException {
        this.kind = kind;
        socket = server.connect("/play");
        socket.sendMessage(new Hello(Protocol.VERSION, server.match.behaviourHash(), kind.name(), null, false));
        joinTick = socket.readMessage(Welcome.class).tick();
        inputTick = joinTick;
        socket.sendMessage(new Ready(joinTick, 1));
    }

    int localPort() {
        return socket.localPort();
    }

    /** Does in a tick what is to be done in it, and does not read. The tick is that of the server: it cannot be held back. */
    void play(int tick) throws IOException {
        if (kind == Kind.SILENT || tick + AHEAD_TICKS <= inputTick) {
            return;
        }
        inputTick = tick + AHEAD_TICKS;
        sequence++;
        int echo = Math.max(joinTick, tick - ECHO_BEHIND_TICKS);
        socket.sendMessage(new Input(sequence & 0xff, inputTick & 0xff, echo & 0xff, 0, 0, 0));
        if (kind == Kind.PINGING) {
            socket.sendMessage(new Ping(sequence & 0xffff));
            if (sequence % TICKS_PER_WEB_SOCKET_PING == 0) {
                socket.send(RawWebSocket.PING, new byte[WEB_SOCKET_PING_BYTES]);
            }
        }
    }

    /** Reads all there is, up to the server's last words. */
    Notice readFarewell() throws IOException {
        return socket.readFarewell();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
