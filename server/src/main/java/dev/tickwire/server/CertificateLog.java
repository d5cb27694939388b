package dev.tickwire.server;

import dev.tickwire.server.tls.ExpiryCheck;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns in the log of certificates that expire soon, at the start and once a day. */
final class CertificateLog {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateLog.class);

    private CertificateLog() {}

    /** Warns until the program ends; does not keep it from ending. */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on for as long as the program
    static void start(ExpiryCheck check) {
        check.warnings().forEach(LOG::warn);
        Executors.newSingleThreadScheduledExecutor(task -> {
                    Thread thread = new Thread(task, "certificates");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleAtFixedRate(() -> check.warnings().forEach(LOG::warn), 1, 1, TimeUnit.DAYS);
    }
}
