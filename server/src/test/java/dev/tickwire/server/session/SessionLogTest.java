package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tickwire.message.CloseReason;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** What the log says of players. */
@Isolated("it listens to a logger that all connections use")
class SessionLogTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Logger logger = (Logger) LoggerFactory.getLogger(SessionLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SessionLog log = new SessionLog();

    @BeforeEach
    void listen() {
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    @Test
    void whoComesAndGoesIsNamedWithMatchAndPlayer() {
        log.joined("m1", 3, "Ada", false, 0);
        log.joined("m1", 3, "Ada", true, 0);
        log.joined("m1", -1, "Bo", false, 0);
        log.lost("m1", 3, "Ada", 0);
        log.left("m1", 3, "Ada", 0);
        log.closed("m1", 3, "Ada", CloseReason.TOO_SLOW, "Too slow in reading.", 0);

        assertEquals(
                List.of(
                        "Ada joined [match=\"m1\", player=\"3\"]",
                        "Ada came back [match=\"m1\", player=\"3\"]",
                        "Bo watches [match=\"m1\"]",
                        "Ada lost the connection [match=\"m1\", player=\"3\"]",
                        "Ada left [match=\"m1\", player=\"3\"]",
                        "Ada was disconnected: Too slow in reading."
                                + " [match=\"m1\", player=\"3\", reason=\"TOO_SLOW\"]"),
                texts());
    }

    @Test
    void aFloodIsCountedAndNotWritten() {
        for (int i = 0; i < 1_000; i++) {
            log.joined("m1", i, "Flood", false, 0);
        }
        int written = lines.list.size();
        assertEquals(100, written);

        log.left("m1", 3, "Ada", SECOND);

        assertEquals(
                List.of("900 lines about players were left out", "Ada left [match=\"m1\", player=\"3\"]"),
                texts().subList(written, lines.list.size()));
    }

    @Test
    void whoIsNotLetInIsForThoseWhoWantToKnowMore() {
        log.refused("m1", CloseReason.MATCH_FULL, "All places are taken.");
        assertEquals(List.of(), texts());

        logger.setLevel(Level.DEBUG);
        log.refused("m1", CloseReason.MATCH_FULL, "All places are taken.");
        assertEquals(1, texts().size());
    }

    private List<String> texts() {
        return lines.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getKeyValuePairs() == null ? "" : " " + event.getKeyValuePairs()))
                .toList();
    }
}
