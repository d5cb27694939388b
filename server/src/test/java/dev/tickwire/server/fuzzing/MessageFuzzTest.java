package dev.tickwire.server.fuzzing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.map.TileMap;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.InputReader;
import dev.tickwire.message.Leave;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes are no message, or exactly those that writing the message gives; reading them costs what their length is worth. */
class MessageFuzzTest {
    /** A schema of nothing but nameless fields of one bit takes the most memory for its bits: 100 bytes for each field. */
    private static final AllocationBound BOUND = new AllocationBound(64, 1 << 14);

    private static final String HASH = "0123456789abcdef";
    private static final SessionToken TOKEN = new SessionToken(1, -1, Integer.MIN_VALUE, 7);

    @MethodSource("realMessages")
    @FuzzTest(maxDuration = "5s")
    void aMessageIsReadAsItWouldBeWrittenOrRefused(byte[] input) {
        Object fromClient = check(Messages.FROM_CLIENT, input);
        check(Messages.FROM_SERVER, input);
        if (InputReader.isInput(input, 0, input.length)) {
            assertEquals(fromClient, readInPlace(input));
        }
    }

    private static Object check(Messages direction, byte[] input) {
        BOUND.check(
                () -> {
                    long startBytes = AllocationBound.allocatedBytes();
                    read(direction, input);
                    return AllocationBound.allocatedBytes() - startBytes;
                },
                input.length);
        Object message = read(direction, input);
        if (message != null) {
            assertArrayEquals(input, written(direction, message));
        }
        return message;
    }

    /** The message, or null. */
    private static Object read(Messages direction, byte[] input) {
        try {
            return direction.read(input, 0, input.length);
        } catch (MalformedMessageException refused) {
            return null;
        }
    }

    /** The input as the server reads it, without an object for each; or null. */
    private static Input readInPlace(byte[] bytes) {
        InputReader reader = new InputReader();
        try {
            reader.read(bytes, 0, bytes.length);
        } catch (MalformedMessageException refused) {
            return null;
        }
        return new Input(
                reader.sequenceLow(),
                reader.tickLow(),
                reader.echoedLow(),
                reader.held(),
                reader.edges(),
                reader.shownLagQuarters());
    }

    private static byte[] written(Messages direction, Object message) {
        BitWriter out = new BitWriter(64, Protocol.SERVER_MESSAGE_BYTES_MAX);
        direction.write(message, out);
        return out.toByteArray();
    }

    /** One message of each kind, and a welcome to each game. */
    static Stream<byte[]> realMessages() {
        Stream<Object> fromClient = Stream.of(
                new Hello(Protocol.VERSION, HASH, "Ada", null, false),
                new Hello(Protocol.VERSION, HASH, "\u00e9\u20ac\ud83d\ude00", TOKEN, true),
                new Hello(Protocol.VERSION, HASH, "Ada", null, false, "aGVhZA.Ym9keQ.c2lnbmF0dXJl"),
                new Ready(70_000, 1),
                new Input(1, 2, 3, 1 << 16 | 99, 1, 7),
                new Ping(1),
                new Leave());
        Stream<Object> fromServer = Stream.of(new Notice(Notice.Level.WARNING, 1, "soon"), new Pong(1));
        Stream<Object> welcomes = GameCatalog.games().stream()
                .map(game -> welcome(game.on(TileMap.open(1024, 1024)).schema()));
        return Stream.concat(
                fromClient.map(message -> written(Messages.FROM_CLIENT, message)),
                Stream.concat(fromServer, welcomes).map(message -> written(Messages.FROM_SERVER, message)));
    }

    private static Welcome welcome(Schema schema) {
        return new Welcome(Protocol.VERSION, HASH, "m1", HASH, 13, TOKEN, 5, false, 1000, 30, 0, schema);
    }
}
