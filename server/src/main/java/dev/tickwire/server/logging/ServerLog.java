package dev.tickwire.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged, and in which form. */
public final class ServerLog {
    /** Where {@link ServerLogConfigurator} looks when the first logger is made, and the bots' configuration, too. */
    static final String LEVEL_PROPERTY = "log.level";

    static final String FORMAT_PROPERTY = "log.format";

    private ServerLog() {}

    /** Says how before the first logger is made. */
    public static void begin(String level, LogFormat format) {
        System.setProperty(LEVEL_PROPERTY, level);
        System.setProperty(FORMAT_PROPERTY, format.name());
    }

    /** Sets another level, in effect at once. */
    public static void changeLevel(String level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.toLevel(level));
        }
    }
}
