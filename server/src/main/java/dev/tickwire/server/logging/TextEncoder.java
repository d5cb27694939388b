package dev.tickwire.server.logging;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Writes lines for people: {@code 09:15:40.209 INFO  SessionLog: Ada joined [match=m1 player=3]}. */
final class TextEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = new byte[0];
    private static final int LEVEL_LENGTH = 5;

    private final DateTimeFormatter time;
    private final RootCauseFirstThrowableProxyConverter faults = new RootCauseFirstThrowableProxyConverter();

    /**
     * An encoder.
     *
     * @param zone of the times
     */
    TextEncoder(ZoneId zone) {
        time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
        faults.start();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        time.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ').append(event.getLevel());
        line.append(" ".repeat(LEVEL_LENGTH + 1 - event.getLevel().toString().length()));
        String logger = event.getLoggerName();
        line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(": ");
        line.append(event.getFormattedMessage());
        Map<String, Object> fields = LogFields.of(event);
        if (!fields.isEmpty()) {
            char before = '[';
            line.append(' ');
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                line.append(before).append(field.getKey()).append('=').append(field.getValue());
                before = ' ';
            }
            line.append(']');
        }
        line.append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(faults.convert(event));
        }
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
