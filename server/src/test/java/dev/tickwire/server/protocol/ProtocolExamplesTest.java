package dev.tickwire.server.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples in PROTOCOL.md are what the code writes. */
class ProtocolExamplesTest {
    private static final Path PAGE = Path.of("..", "PROTOCOL.md");

    @Test
    void theHelloIsAsDescribed() throws IOException {
        assertEquals(example("hello"), hex(new Hello(2, "0123456789abcdef", "Ada", null, false)));
    }

    @Test
    void theHelloWithATicketIsAsDescribed() throws IOException {
        Hello hello = new Hello(2, "0123456789abcdef", "Ada", null, false, "a.b.c");
        assertEquals(example("hello-with-a-ticket"), hex(hello));
    }

    @Test
    void theInputIsAsDescribed() throws IOException {
        assertEquals(example("input"), hex(new Input(1, 300 & 0xff, 297 & 0xff, 0x1c000, 0, 22)));
    }

    @Test
    void theFrameOfATurnAndAShotIsAsDescribed() throws IOException {
        List<byte[]> messages = TurnAndShot.play().messages();
        byte[] frame = messages.get(messages.size() - 1);
        assertEquals(example("turn-and-shot"), HexFormat.ofDelimiter(" ").formatHex(frame));
    }

    private static String hex(Object message) {
        BitWriter out = new BitWriter(64, 512);
        Messages.FROM_CLIENT.write(message, out);
        return HexFormat.ofDelimiter(" ").formatHex(out.toByteArray());
    }

    /** The text of the fenced block of this name, in one line. */
    private static String example(String name) throws IOException {
        Matcher block =
                Pattern.compile("```hex " + name + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        return block.find() ? block.group(1).strip().replaceAll("\\s+", " ") : "no example named " + name;
    }
}
