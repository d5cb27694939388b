package dev.tickwire.server.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/** The two forms of a line of the log. */
class LogLinesTest {
    private static final Instant AT = Instant.parse("2030-06-01T12:34:56.789Z");

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    @Test
    void textIsForPeopleWithWhatItIsAboutInBrackets() {
        LoggingEvent event = event("{} joined", null, "Ada");
        event.addKeyValuePair(new KeyValuePair("match", "m1"));
        event.addKeyValuePair(new KeyValuePair("player", 3));

        assertEquals("12:34:56.789 INFO  SessionLog: Ada joined [match=m1 player=3]\n", text(event));
        assertEquals("12:34:56.789 INFO  SessionLog: ready\n", text(event("ready", null)));
    }

    @Test
    void jsonIsOneObjectALineWhateverStandsInTheMessage() {
        String name = "A\"d\\a\n\u2028\ud83d\ude00 \ud83d";
        LoggingEvent event = event("{} joined", null, name);
        event.addKeyValuePair(new KeyValuePair("match", "m1"));
        event.addKeyValuePair(new KeyValuePair("player", 3));

        String line = json(event);

        assertEquals(1, line.lines().count(), line);
        JsonObject object = new JsonObject(line);
        assertEquals("2030-06-01T12:34:56.789Z", object.getString("time"));
        assertEquals("INFO", object.getString("level"));
        assertEquals("dev.tickwire.server.session.SessionLog", object.getString("logger"));
        assertEquals(name + " joined", object.getString("message"));
        assertEquals("m1", object.getString("match"));
        assertEquals(3, object.getValue("player"));
        assertFalse(object.containsKey("fault"), line);
    }

    @Test
    void aFieldCannotPassForTheMessage() {
        LoggingEvent event = event("true", null);
        event.addKeyValuePair(new KeyValuePair("message", "false"));

        JsonObject object = new JsonObject(json(event));

        assertEquals("true", object.getString("message"));
        assertEquals("false", object.getString("message_"));
    }

    @Test
    void whatWasThrownIsPartOfTheLine() {
        Throwable fault = new IllegalStateException("outside", new IllegalArgumentException("inside"));

        JsonObject object = new JsonObject(json(event("failed", fault)));
        assertTrue(object.getString("fault").contains("IllegalArgumentException: inside"), object.encode());
        assertTrue(object.getString("fault").contains("LogLinesTest"), object.encode());

        List<String> lines = text(event("failed", fault)).lines().toList();
        assertEquals("12:34:56.789 INFO  SessionLog: failed", lines.get(0));
        assertTrue(lines.get(1).contains("IllegalArgumentException: inside"), lines.get(1));
    }

    private static String text(LoggingEvent event) {
        return new String(new TextEncoder(ZoneOffset.UTC).encode(event), UTF_8).replace("\r\n", "\n");
    }

    private static String json(LoggingEvent event) {
        return new String(new JsonEncoder().encode(event), UTF_8);
    }

    private LoggingEvent event(String message, Throwable fault, Object... arguments) {
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("dev.tickwire.server.session.SessionLog"), Level.INFO, message, fault, arguments);
        event.setInstant(AT);
        return event;
    }
}
