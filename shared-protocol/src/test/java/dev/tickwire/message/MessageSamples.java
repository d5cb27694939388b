package dev.tickwire.message;

import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.game.skirmish.SkirmishType;
import dev.tickwire.map.TileMap;
import dev.tickwire.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Messages of every kind: the usual one and those at the limits. */
final class MessageSamples {
    private static final String HASH = "0123456789abcdef";
    private static final SessionToken TOKEN = new SessionToken(0x01020304, -1, Integer.MIN_VALUE, 7);

    private MessageSamples() {}

    static List<Object> fromClient() {
        return List.of(
                new Hello(Protocol.VERSION, HASH, "Ada", null, false),
                new Hello(0xffff, "ffffffffffffffff", "\u00e9".repeat(12), TOKEN, true),
                new Hello(Protocol.VERSION, HASH, "Ada", null, false, ""),
                new Hello(Protocol.VERSION, HASH, "Ada", TOKEN, true, "x".repeat(Hello.TICKET_BYTES_MAX)),
                new Ready(70_000, 1),
                new Ready(-1, 0xff),
                new Input(0, 0, 0, 0, 0, 0),
                new Input(0xff, 0xff, 0xff, -1, Integer.MIN_VALUE, Input.SHOWN_LAG_QUARTERS_MAX),
                new Ping(0),
                new Ping(0xffff),
                new Leave(),
                new Chat("gg", false),
                new Chat("\u00e9".repeat(60), true),
                new Look(0, 0, 0, Look.NOBODY),
                new Look(0xff, 0xffffff, 0xffffff, 0xfffe));
    }

    static List<Object> fromServer() {
        List<Object> samples = new ArrayList<>(List.of(
                new Pong(0),
                new Pong(0xffff),
                new ChatLine(3, false, "gg"),
                new ChatLine(0xffff, true, "x".repeat(ChatLine.TEXT_BYTES_MAX))));
        for (Notice.Level level : Notice.Level.values()) {
            samples.add(new Notice(level, 0xffff, "x".repeat(Notice.TEXT_BYTES_MAX)));
        }
        samples.add(new Notice(Notice.Level.INFO, 0, ""));
        TileMap map = TileMap.open(1024, 1024);
        samples.add(welcome(new SkirmishType().on(map).schema(), Welcome.TICK_RATE_HZ_MIN, 0, false));
        samples.add(welcome(
                new ProvingGroundType().on(map).schema(), Welcome.TICK_RATE_HZ_MAX, Welcome.CELL_SIZE_LOG2_MAX, true));
        return samples;
    }

    private static Welcome welcome(Schema schema, int tickRateHz, int cellSizeLog2, boolean resumed) {
        return new Welcome(
                Protocol.VERSION,
                HASH,
                "arena-1",
                "fedcba9876543210",
                cellSizeLog2,
                TOKEN,
                0xffff,
                resumed,
                Integer.MAX_VALUE,
                tickRateHz,
                0xffff,
                schema);
    }
}
