package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import dev.tickwire.server.session.ClientSocket;
import dev.tickwire.server.session.PlayerConnection;
import java.util.ArrayList;
import java.util.List;

/** One connection of a client, from the session at one end over two links to the connection on the server. */
final class SimulatedConnection {
    private final SimulatedClient client;
    private final SimulatedServer server;
    private final int loopIndex;
    private final SimulatedLoop loop;
    private final int writableBytes;
    private final List<ReplicaChecker> checkers = new ArrayList<>();
    private final ClientSession session;
    private final SimulatedLink toServer;
    private final SimulatedLink toClient;
    private final PlayerConnection remote;

    SimulatedConnection(
            SimulatedClient client, SimulatedServer server, SeededRandom random, String name, SessionToken token) {
        this.client = client;
        this.server = server;
        loopIndex = random.nextInt(SimulatedServer.LOOPS);
        loop = server.loop(loopIndex);
        writableBytes = 1024 << random.nextInt(7);
        SimulatedTime time = server.time();
        toClient = new SimulatedLink(
                time, client::conditions, random, bytes -> client.filter().pass(bytes, this::receive));
        toServer = new SimulatedLink(time, client::conditions, random, this::receiveOnServer);
        remote = server.connect(new ServerEnd(), loopIndex);
        SessionListener listener = new SimulatedListener(client, this);
        Hello hello = new Hello(Protocol.VERSION, server.match().behaviourHash(), name, token, client.isSpectating());
        session = new ClientSession(client.game(), hello, new ClientEnd(), listener);
        session.opened(client.localMillis());
    }

    ClientSession session() {
        return session;
    }

    /** Of the match that the client is in. */
    ReplicaChecker checker() {
        return checkers.get(checkers.size() - 1);
    }

    /** One for each match that the client has been in. */
    List<ReplicaChecker> checkers() {
        return checkers;
    }

    /** The client is in a match, or in the next one. */
    void joined(Welcome welcome) {
        checkers.add(new ReplicaChecker(server, welcome.matchId()));
    }

    /** Which of the server's event loops serves it. */
    int loopIndex() {
        return loopIndex;
    }

    boolean isPlaying() {
        return session.state() == ClientSession.State.PLAYING;
    }

    /** Breaks without a word; neither end is told anything that is still on its way. */
    void breakOff() {
        toClient.cut();
        toServer.cut();
        session.closed();
        loop.execute(remote::socketClosed);
    }

    void stallToServer(int millis) {
        toServer.stall(millis);
    }

    void stallToClient(int millis) {
        toClient.stall(millis);
    }

    private void receive(byte[] bytes) {
        if (session.state() == ClientSession.State.CLOSED) {
            return;
        }
        session.received(bytes, 0, bytes.length, client.localMillis());
        if (session.unconfirmedInputs() > SimulatedClient.UNCONFIRMED_INPUTS_MAX) {
            throw new SimulationFault(session.unconfirmedInputs() + " inputs of slot " + session.slot()
                    + " are unconfirmed at tick " + session.replica().baseTick());
        }
    }

    private void receiveOnServer(byte[] bytes) {
        loop.execute(() -> remote.received(bytes, 0, bytes.length, server.time().nanoTime()));
    }

    /** What the session sends into. */
    private final class ClientEnd implements Outbox {
        @Override
        public void send(byte[] bytes, int offset, int length) {
            toServer.send(bytes, offset, length);
        }

        @Override
        public void close(int code, String reason) {
            toServer.deliver(() -> loop.execute(remote::socketClosed));
        }
    }

    /** What the server sends into. */
    private final class ServerEnd implements ClientSocket {
        @Override
        public String address() {
            return "192.0.2.1";
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            toClient.send(bytes, offset, length);
        }

        @Override
        public boolean isWritable() {
            return toClient.bytesOnTheWay() < writableBytes;
        }

        @Override
        public void close(int code, String reason) {
            toClient.deliver(() -> {
                session.closed();
                loop.execute(remote::socketClosed);
            });
        }
    }
}
