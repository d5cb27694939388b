package dev.tickwire.server.operations.http;

import dev.tickwire.server.logging.RotatedFile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
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

    private final Optional<RotatedFile> file;

    private AuditLog(Optional<RotatedFile> file) {
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
            return new AuditLog(Optional.empty());
        }
        try {
            return new AuditLog(Optional.of(new RotatedFile(path.get())));
        } catch (IOException e) {
            throw new IOException("Cannot write to " + path.get() + " (--audit-file): " + e, e);
        }
    }

    /** Adds a line. */
    void add(JsonObject entry) {
        String line = entry.encode();
        AUDIT.info("{}", line);
        file.ifPresent(open -> open.add(line));
    }

    @Override
    public void close() {
        file.ifPresent(RotatedFile::close);
    }
}
