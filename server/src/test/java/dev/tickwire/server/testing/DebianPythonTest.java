package dev.tickwire.server.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sockets")
class DebianPythonTest {
    @Test
    void webSocketClientCanBeImported() {
        assertTrue(Files.isExecutable(DebianPython.withWebSocketClient()));
    }
}
