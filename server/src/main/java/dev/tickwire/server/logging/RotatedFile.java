package dev.tickwire.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file to which lines are added. Each day, and when it has grown large, it is put aside, compressed, under a name with the day;
 * what is too old is deleted. Thread safe.
 */
public final class RotatedFile implements AutoCloseable {
    private static final long FILE_BYTES_MAX = 10L * 1024 * 1024;
    private static final long ALL_BYTES_MAX = 1024L * 1024 * 1024;
    private static final int DAYS_MAX = 90;
    private static final Logger LOG = LoggerFactory.getLogger(RotatedFile.class);

    private final LoggerContext context = new LoggerContext();
    private final RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be written to
     */
    public RotatedFile(Path path) throws IOException {
        // The library would only note a failure.
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                .close();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.getStatusManager().add(RotatedFile::report);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%message%n");
        encoder.start();
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(path + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(new FileSize(FILE_BYTES_MAX));
        policy.setTotalSizeCap(new FileSize(ALL_BYTES_MAX));
        policy.setMaxHistory(DAYS_MAX);
        appender.setContext(context);
        appender.setName(path.toString());
        appender.setFile(path.toString());
        appender.setEncoder(encoder);
        appender.setRollingPolicy(policy);
        policy.start();
        appender.start();
        if (!appender.isStarted()) {
            throw new IOException(
                    context.getStatusManager().getCopyOfStatusList().toString());
        }
    }

    /** Adds a line, which is in the file when this returns. */
    public void add(String line) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(context);
        event.setLevel(Level.INFO);
        event.setMessage(line);
        event.setTimeStamp(System.currentTimeMillis());
        appender.doAppend(event);
    }

    /** The library throws nothing when it cannot write, as on a disk that is full. */
    private static void report(Status status) {
        if (status.getLevel() >= Status.ERROR) {
            LOG.error("{}", status.getMessage(), status.getThrowable());
        }
    }

    @Override
    public void close() {
        appender.stop();
        context.stop();
    }
}
