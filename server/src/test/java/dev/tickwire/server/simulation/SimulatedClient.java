package dev.tickwire.server.simulation;

import dev.tickwire.game.GameType;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Notice;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import dev.tickwire.server.session.ClientSocket;
import dev.tickwire.server.session.PlayerConnection;

/**
 * One player: a session behind a link, with a clock that drifts and controls at random. Loses its connection now and then
 * and comes back by its token.
 */
final class SimulatedClient implements SessionListener {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SimulatedTime time;
    private final SimulatedServer server;
    private final GameType gameType;
    private final String name;
    private final LinkConditions conditions;
    private final SeededRandom random;
    private final double clockRate;
    private final int updateMillis;
    private final ReplicaChecker checker;

    private ClientSession session;
    private PlayerConnection connection;
    private SimulatedLink toServer;
    private SimulatedLink toClient;
    private int resumed;
    private boolean gone;
    private int lateInputs;
    private int corrections;
    private int predictions;

    SimulatedClient(
            SimulatedTime time,
            SimulatedServer server,
            GameType gameType,
            String name,
            LinkConditions conditions,
            SeededRandom random) {
        this.time = time;
        this.server = server;
        this.gameType = gameType;
        this.name = name;
        this.conditions = conditions;
        this.random = random;
        clockRate = 1 + (random.nextInt(2001) - 1000) / 1e6;
        updateMillis = 4 + random.nextInt(30);
        checker = new ReplicaChecker(server);
        connect();
        update();
    }

    ReplicaChecker checker() {
        return checker;
    }

    ClientSession session() {
        return session;
    }

    int resumed() {
        return resumed;
    }

    /** Late inputs over all connections. */
    int lateInputs() {
        return lateInputs + session.statistics().lateInputs();
    }

    int corrections() {
        return corrections + session.statistics().predictionCorrections();
    }

    int predictions() {
        return predictions + session.statistics().predictions();
    }

    /** Loses the connection without a word; a new one takes the body back after a while. */
    void loseConnection(int pauseMillis) {
        if (gone || session.state() != ClientSession.State.PLAYING) {
            return;
        }
        dropLink();
        time.after(pauseMillis * NANOS_PER_MILLI, () -> {
            if (!gone) {
                connect();
            }
        });
    }

    void leave() {
        gone = true;
        session.leave();
    }

    private void dropLink() {
        toClient.cut();
        toServer.cut();
        session.closed();
        connection.socketClosed();
    }

    private void connect() {
        var token = session == null ? null : session.token();
        if (session != null) {
            lateInputs += session.statistics().lateInputs();
            corrections += session.statistics().predictionCorrections();
            predictions += session.statistics().predictions();
        }
        session = new ClientSession(gameType, server.match().behaviourHash(), name, token, new LinkedOutbox(), this);
        ClientSession own = session;
        toClient = new SimulatedLink(time, conditions, random, bytes -> receive(own, bytes));
        LinkedSocket socket = new LinkedSocket(own, toClient);
        PlayerConnection remote = server.connect(socket);
        socket.remote = remote;
        toServer = new SimulatedLink(time, conditions, random, bytes -> remote.received(bytes, 0, bytes.length));
        connection = remote;
        session.opened(localMillis());
    }

    private double localMillis() {
        return time.millis() * clockRate;
    }

    private void receive(ClientSession receiver, byte[] bytes) {
        if (receiver.state() == ClientSession.State.CLOSED) {
            return;
        }
        checker.beforeMessage(receiver, bytes);
        receiver.received(bytes, 0, bytes.length, localMillis());
        checker.afterMessage(receiver);
    }

    private void update() {
        if (gone) {
            return;
        }
        playAtRandom();
        session.update(localMillis());
        time.after(updateMillis * NANOS_PER_MILLI, this::update);
    }

    private void playAtRandom() {
        if (session.game() == null) {
            return;
        }
        var layout = session.game().schema().input();
        if (random.nextInt(12) == 0) {
            session.setHeld(bits(layout.heldBits()));
        }
        if (random.nextInt(20) == 0) {
            session.press(bits(layout.edgeBits()));
        }
    }

    private int bits(int count) {
        return count == 32 ? random.nextInt() : random.nextInt() & ((1 << count) - 1);
    }

    @Override
    public void mapNeeded(String mapHash) {
        ClientSession own = session;
        time.after(
                random.nextInt(50) * NANOS_PER_MILLI,
                () -> own.mapArrived(server.match().settings().map().bytes(), localMillis()));
    }

    @Override
    public void joined(dev.tickwire.message.Welcome welcome) {
        if (welcome.resumed()) {
            resumed++;
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notice.level() == Notice.Level.CLOSING && notice.code() != CloseReason.REPLACED.code()) {
            throw new SimulationFault(name + " was closed: " + notice.text());
        }
    }

    @Override
    public void failed(String reason) {
        throw new SimulationFault(name + " failed: " + reason);
    }

    private final class LinkedOutbox implements Outbox {
        @Override
        public void send(byte[] bytes, int offset, int length) {
            toServer.send(bytes, offset, length);
        }

        @Override
        public void close(int code, String reason) {
            toServer.deliver(() -> connection.socketClosed());
        }
    }

    private static final class LinkedSocket implements ClientSocket {
        private final ClientSession session;
        private final SimulatedLink link;
        private PlayerConnection remote;

        LinkedSocket(ClientSession session, SimulatedLink link) {
            this.session = session;
            this.link = link;
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            link.send(bytes, offset, length);
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void close(int code, String reason) {
            link.deliver(() -> {
                session.closed();
                remote.socketClosed();
            });
        }
    }
}
