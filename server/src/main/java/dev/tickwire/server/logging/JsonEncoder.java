package dev.tickwire.server.logging;

import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Writes a JSON object a line: {@code time}, {@code level}, {@code logger}, {@code thread} and {@code message}, whatever the line
 * is about under its own name, such as {@code match} and {@code player}, and {@code fault} with the stack of what was thrown.
 */
final class JsonEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = new byte[0];
    private static final Set<String> OWN_NAMES = Set.of("time", "level", "logger", "thread", "message", "fault");

    private final RootCauseFirstThrowableProxyConverter faults = new RootCauseFirstThrowableProxyConverter();

    JsonEncoder() {
        faults.start();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(240).append('{');
        put(line, "time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        put(line, "level", event.getLevel().toString());
        put(line, "logger", event.getLoggerName());
        put(line, "thread", event.getThreadName());
        put(line, "message", event.getFormattedMessage());
        for (Map.Entry<String, Object> field : LogFields.of(event).entrySet()) {
            // Two members of one name would be read by nobody in the same way.
            put(line, OWN_NAMES.contains(field.getKey()) ? field.getKey() + "_" : field.getKey(), field.getValue());
        }
        if (event.getThrowableProxy() != null) {
            put(line, "fault", faults.convert(event));
        }
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(StringBuilder line, String name, Object value) {
        if (line.length() > 1) {
            line.append(',');
        }
        quote(line, name);
        line.append(':');
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean || value == null) {
            line.append(value);
        } else {
            quote(line, value.toString());
        }
    }

    private static void quote(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default -> {
                    boolean isAlone = Character.isSurrogate(c) && !isPaired(text, i);
                    if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029' || isAlone) {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
