package dev.tickwire.server.operations.http;

import io.vertx.core.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who operated the server, or tried to: a line of JSON for each call, to a logger of its own and to a file if there
 * is one. Nothing secret is among it. Confined to one event loop.
 */
final class AuditLog implements AutoCloseable {
    /** The logger's name, so that its lines can be sent elsewhere than the others. */
    static final String LOGGER = "tickwire.audit";

    private static final Logger AUDIT = LoggerFactory.getLogger(LOGGER);
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final BufferedWriter file;

    private AuditLog(BufferedWriter file) {
        this.file = file;
    }

    /**
     * Begins to write.
     *
     * @param path of a file that lines are added to, if there is to be one
     * @throws IOException if it cannot be written to; the message says so
     */
    static AuditLog open(Optional<Path> path) throws IOException {
        if (path.isEmpty()) {
            return new AuditLog(null);
        }
        try {
            return new AuditLog(
                    Files.newBufferedWriter(path.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new IOException("Cannot write to " + path.get() + " (--audit-file): " + e, e);
        }
    }

    /** Adds a line. */
    void add(JsonObject entry) {
        String line = entry.encode();
        AUDIT.info("{}", line);
        if (file == null) {
            return;
        }
        try {
            file.write(line);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            LOG.error("The audit file cannot be written to; this line is missing in it: {}", line, e);
        }
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            LOG.error("The audit file could not be closed", e);
        }
    }
}
