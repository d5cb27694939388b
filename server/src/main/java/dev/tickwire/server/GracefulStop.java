package dev.tickwire.server;

import dev.tickwire.server.operations.DrainOrder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the server when the process is asked to stop: by the first SIGTERM or SIGINT it drains, so that people may play on for a
 * while, by the second it stops at once. Being asked to is no failure, so the exit code is 0 and not the signal's.
 */
final class GracefulStop {
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final String REASON = "it is restarted";
    private static final int EXIT_CODE = 0;

    private final Server server;
    private final Duration drainLimit;
    private final AtomicBoolean asked = new AtomicBoolean();

    private GracefulStop(Server server, Duration drainLimit) {
        this.server = server;
        this.drainLimit = drainLimit;
    }

    /** Listens from now on; a drain that somebody else asks for ends the process as well. */
    @SuppressWarnings("FutureReturnValueIgnored") // the process ends then
    static void listen(Server server, Duration drainLimit) {
        GracefulStop stop = new GracefulStop(server, drainLimit);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::close, "stop"));
        ProcessSignal.onEach("TERM", stop::ask);
        ProcessSignal.onEach("INT", stop::ask);
        server.drained().thenRun(() -> new Thread(() -> System.exit(EXIT_CODE), "exit").start());
    }

    private void ask() {
        if (asked.getAndSet(true)) {
            LOG.info("Asked again to stop: at once");
            System.exit(EXIT_CODE);
        } else {
            server.operations().drain(new DrainOrder(drainLimit, REASON));
        }
    }

    private void close() {
        try {
            server.close();
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
