package dev.tickwire.server;

import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.ConfigurationWatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the settings read again when the operator asks for it, or when their files have changed. */
final class Reloading {
    private static final Logger LOG = LoggerFactory.getLogger(Reloading.class);

    private Reloading() {}

    /**
     * Goes on until the program ends, and does not keep it from ending.
     *
     * @param files that are watched, now
     * @param poll  how often; zero for never
     */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on for as long as the program
    static void start(ConfigurationReload reload, Supplier<List<Path>> files, Duration poll) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "reload");
            made.setDaemon(true);
            return made;
        });
        ProcessSignal.onEach("HUP", () -> thread.execute(() -> attempt(reload)));
        if (!poll.isZero()) {
            ConfigurationWatch watch = new ConfigurationWatch(files);
            thread.scheduleWithFixedDelay(
                    () -> {
                        if (watch.hasChanged()) {
                            attempt(reload);
                        }
                    },
                    poll.toMillis(),
                    poll.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** A fault in one attempt must not be the end of the others. */
    private static void attempt(ConfigurationReload reload) {
        try {
            reload.reload();
        } catch (RuntimeException fault) {
            LOG.error("The settings could not be taken over", fault);
        }
    }
}
