package dev.tickwire.bot.swarm;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Leave;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks just enough of the protocol for bots to play against nobody: an empty world, a frame of two bytes in each tick,
 * every input consumed by the next frame. It can be told to lie, as no server should.
 */
public final class PracticeServer implements AutoCloseable {
    static final int TICK_MILLIS = 33;

    final AtomicInteger hellos = new AtomicInteger();
    final AtomicInteger resumed = new AtomicInteger();
    final AtomicInteger inputs = new AtomicInteger();
    final AtomicInteger leaves = new AtomicInteger();

    /** How many can play at a time. */
    volatile int places = Integer.MAX_VALUE;

    /** How many hellos are answered with a welcome. */
    volatile int roomFor = Integer.MAX_VALUE;

    /** Once the victim was thrown out, so many connections are not even opened. */
    volatile int turnedAwayLater;

    /** Whether hellos are heard and never answered. */
    volatile boolean mute;

    /** The player with this number, from 0, is thrown out after so many frames; -1 for nobody. */
    volatile int victim = -1;

    volatile int victimFrames = 15;

    /** Every so many frames comes with a hash of the world; 0 for never. */
    volatile int checkFrames;

    /** From this frame on the hash is that of a world with something in it that nobody was told of; -1 for never. */
    volatile int wrongWorldFrame = -1;

    /** With this frame the server says something that no server says; -1 for never. */
    volatile int nonsenseFrame = -1;

    /** From this frame on nothing comes for so many ticks; -1 for never. */
    volatile int silentFromFrame = -1;

    volatile int silentTicks;

    /** Whether what is left out is described anew afterwards, as to a client that was too slow. */
    volatile boolean resyncs;

    /** Whether inputs are heard and never said to be consumed. */
    volatile boolean deaf;

    /** What is answered to whoever asks for metrics; every answer counts one more tick. */
    final AtomicInteger metricsAsked = new AtomicInteger();

    private final AtomicInteger seated = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final GameType gameType = new ProvingGroundType();
    private final TileMap map = TileMap.open(1 << 14, 1 << 14);
    private final byte[] mapBytes = TileMapCodec.encode(map);
    private final SharedGame game = gameType.on(map);
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer http;
    private final List<Player> players = new ArrayList<>();
    private int tick = 1_000;

    /** Starts on any free port. */
    public PracticeServer() {
        http = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> {
                    if (request.path().equals("/matches")) {
                        request.response().end(matches().toBuffer());
                    } else if (request.path().equals("/maps/" + TileMapCodec.contentHash(mapBytes))) {
                        request.response().end(Buffer.buffer(mapBytes));
                    } else if (request.path().equals("/metrics")) {
                        request.response()
                                .end("tickwire_ticks_total " + 30 * metricsAsked.incrementAndGet()
                                        + "\nprocess_resident_memory_bytes 1e8\n");
                    } else {
                        request.response().setStatusCode(404).end();
                    }
                })
                .webSocketHandshakeHandler(handshake -> {
                    if (turnedAway.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        handshake.reject(503);
                    } else {
                        handshake.accept();
                    }
                })
                .webSocketHandler(socket -> new Player(socket));
        http.listen().toCompletionStage().toCompletableFuture().join();
        vertx.setPeriodic(TICK_MILLIS, ignored -> step());
    }

    /** Its address as browsers show it. */
    public String url() {
        return address().toString();
    }

    ServerAddress address() {
        return new ServerAddress("127.0.0.1", http.actualPort(), false);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private JsonArray matches() {
        return new JsonArray()
                .add(new JsonObject()
                        .put("id", "m1")
                        .put("game", gameType.name())
                        .put("map", map.name())
                        .put("mapHash", TileMapCodec.contentHash(mapBytes))
                        .put("players", 0)
                        .put("maxPlayers", 100)
                        .put("tickRate", 1000 / TICK_MILLIS)
                        .put("behaviourHash", BehaviourHash.of(gameType)));
    }

    private synchronized void step() {
        tick++;
        for (Player player : List.copyOf(players)) {
            player.sendFrame();
        }
    }

    /** Has room for so many at a time. */
    public PracticeServer withPlaces(int count) {
        places = count;
        return this;
    }

    private synchronized void add(Player player) {
        players.add(player);
    }

    private synchronized void remove(Player player) {
        players.remove(player);
    }

    /** One connection. */
    private final class Player {
        private final ServerWebSocket socket;
        private final BitWriter out = new BitWriter(256, 1 << 16);
        private final FrameHeader header = new FrameHeader();
        private int number;
        private int consumed;
        private int frames;
        private int sentTick;
        private int silentSinceTick;
        private boolean isSeated;

        Player(ServerWebSocket socket) {
            this.socket = socket;
            socket.binaryMessageHandler(this::received);
            socket.closeHandler(ignored -> {
                seated.addAndGet(isSeated ? -1 : 0);
                remove(this);
            });
        }

        private void received(Buffer buffer) {
            byte[] bytes = buffer.getBytes();
            Object message = Messages.FROM_CLIENT.read(bytes, 0, bytes.length);
            if (message instanceof Hello hello) {
                welcome(hello);
            } else if (message instanceof Ready) {
                add(this);
            } else if (message instanceof Input) {
                inputs.incrementAndGet();
                consumed += deaf ? 0 : 1;
            } else if (message instanceof Ping ping) {
                send(new Pong(ping.nonce()));
            } else if (message instanceof Leave) {
                leaves.incrementAndGet();
            }
        }

        private void welcome(Hello hello) {
            number = hellos.getAndIncrement();
            if (mute) {
                return;
            }
            if (number >= roomFor || seated.get() >= places) {
                send(new Notice(Notice.Level.CLOSING, CloseReason.MATCH_FULL.code(), "the match is full"));
                socket.close((short) CloseReason.MATCH_FULL.code(), "full");
                return;
            }
            isSeated = true;
            seated.incrementAndGet();
            if (hello.token() != null) {
                resumed.incrementAndGet();
            }
            send(new Welcome(
                    Protocol.VERSION,
                    BehaviourHash.of(gameType),
                    "m1",
                    TileMapCodec.contentHash(mapBytes),
                    Integer.numberOfTrailingZeros(game.cellSizeUnits()),
                    new SessionToken(1, 2, 3, number),
                    number,
                    hello.token() != null,
                    tick,
                    1000 / TICK_MILLIS,
                    0,
                    game.schema()));
        }

        void sendFrame() {
            if (number == victim && frames == victimFrames) {
                turnedAway.set(turnedAwayLater);
                socket.close((short) CloseReason.TOO_SLOW.code(), "too slow");
                remove(this);
                return;
            }
            if (isSilent()) {
                return;
            }
            if (frames == nonsenseFrame) {
                out.clear();
                out.writeBits(99, 8);
                write();
            }
            header.clear();
            header.tick = tick;
            header.consumed = consumed % FrameHeader.CONSUMED_MODULUS;
            if (checkFrames > 0 && frames > 0 && frames % checkFrames == 0) {
                header.hasCheck = true;
            }
            out.clear();
            if (frames == 0 || (resyncs && frames == silentFromFrame)) {
                header.isResync = true;
                header.consumed = consumed % FrameHeader.CONSUMED_MODULUS_IN_RESYNC;
                header.hasView = true;
                header.view = new CellRect(0, 0, 0, 0);
                header.write(0, out);
                writeEmptyCell(game.schema());
            } else {
                header.write(sentTick, out);
            }
            if (header.hasCheck) {
                // An empty world's hash is 0.
                out.writeBits(wrongWorldFrame >= 0 && frames >= wrongWorldFrame ? 12345 : 0, 32);
            }
            frames++;
            out.align();
            sentTick = tick;
            write();
        }

        private boolean isSilent() {
            if (frames != silentFromFrame) {
                return false;
            }
            if (silentSinceTick == 0) {
                silentSinceTick = tick;
            }
            return tick - silentSinceTick < silentTicks;
        }

        private void writeEmptyCell(Schema schema) {
            for (EntityType type : schema.types()) {
                if (type.visibility() == Visibility.CELL) {
                    ResidualFormat.writeEnd(out);
                }
            }
        }

        private void send(Object message) {
            Messages.FROM_SERVER.write(message, out);
            write();
        }

        private void write() {
            if (!socket.isClosed()) {
                socket.writeBinaryMessage(Buffer.buffer().appendBytes(out.buffer(), 0, out.byteLength()));
            }
        }
    }
}
