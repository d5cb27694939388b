package dev.tickwire.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged. */
public final class LogLevel {
    /** The configuration of the log looks here for the level when the first logger is made. */
    private static final String PROPERTY = "log.level";

    private LogLevel() {}

    /** Sets the level before the first logger is made. */
    public static void begin(String level) {
        System.setProperty(PROPERTY, level);
    }

    /** Sets another level, in effect at once. */
    public static void change(String level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.toLevel(level));
        }
    }
}
