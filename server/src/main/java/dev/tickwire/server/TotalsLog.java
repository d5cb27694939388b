package dev.tickwire.server;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a server has done so far every so many seconds, so that a warm-up can be told from what came after it. */
final class TotalsLog {
    private static final Logger LOG = LoggerFactory.getLogger(TotalsLog.class);

    private TotalsLog() {}

    /** Logs until the program ends; does not keep it from ending. */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on for as long as the program
    static void start(Supplier<ServerTotals> totals, int everySeconds) {
        Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "totals");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleAtFixedRate(
                        () -> LOG.info(totals.get().inWords()), everySeconds, everySeconds, TimeUnit.SECONDS);
    }
}
