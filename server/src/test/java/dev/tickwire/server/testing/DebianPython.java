package dev.tickwire.server.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's own Python, the one for which its packages of libraries are. */
public final class DebianPython {
    private static final Path INTERPRETER = Path.of("/usr/bin/python3");

    private DebianPython() {}

    /**
     * Returns an interpreter that can {@code import websocket}, the package websocket-client; installs what is missing.
     *
     * @throws IllegalStateException if it is missing and cannot be installed
     */
    public static Path withWebSocketClient() {
        if (!importsWebSocket()) {
            new DebianPackage("python3-websocket").install();
            if (!importsWebSocket()) {
                throw new IllegalStateException(INTERPRETER + " cannot import websocket after its installation");
            }
        }
        return INTERPRETER;
    }

    private static boolean importsWebSocket() {
        if (!Files.isExecutable(INTERPRETER)) {
            return false;
        }
        try {
            return new ProcessBuilder(INTERPRETER.toString(), "-c", "import websocket; websocket.WebSocketApp")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Python for websocket", e);
        }
    }
}
