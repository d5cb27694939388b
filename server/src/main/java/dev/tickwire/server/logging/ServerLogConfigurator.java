package dev.tickwire.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.time.ZoneId;
import org.slf4j.Logger;

/**
 * Tells Logback, which finds it as a service, to write to standard error. It does so without the file {@code logback.xml}: to read
 * one takes some tenths of a second of the start. Whoever wants another log altogether names a file of their own by
 * {@code -Dlogback.configurationFile}.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class ServerLogConfigurator extends ContextAwareBase implements Configurator {
    private static final String FILE_PROPERTY = "logback.configurationFile";

    /** Made by Logback. */
    public ServerLogConfigurator() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        boolean isJson = LogFormat.JSON.name().equals(System.getProperty(ServerLog.FORMAT_PROPERTY));
        Encoder<ILoggingEvent> encoder = isJson ? new JsonEncoder() : new TextEncoder(ZoneId.systemDefault());
        encoder.setContext(context);
        encoder.start();
        // Standard output is for what a script may read, such as the line that says the server is ready.
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
        context.getLogger(Logger.ROOT_LOGGER_NAME)
                .setLevel(Level.toLevel(System.getProperty(ServerLog.LEVEL_PROPERTY), Level.INFO));
        context.getLogger("io.netty").setLevel(Level.WARN);
        context.getLogger("com.tngtech.archunit").setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
