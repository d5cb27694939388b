package dev.tickwire.bot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketTextTest {
    @TempDir
    private Path folder;

    @Test
    void aTicketIsTakenAsItIs() {
        assertEquals(List.of("a.b.c"), TicketText.read("a.b.c"));
    }

    @Test
    void eachLineOfAFileIsATicket() throws IOException {
        Path file = Files.writeString(folder.resolve("tickets.txt"), "a.b.c\n\n  d.e.f  \n");
        assertEquals(List.of("a.b.c", "d.e.f"), TicketText.read("@" + file));
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsSaidToBe() throws IOException {
        Path empty = Files.writeString(folder.resolve("none.txt"), "\n");
        assertTrue(faultOf("@" + empty).contains("no ticket"));
        assertTrue(faultOf("@" + folder.resolve("missing.txt")).contains("cannot be read"));
    }

    @Test
    void aTicketLongerThanAnyIsRefused() {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> new ScenarioBuilder().tickets(List.of("x".repeat(385))));
        assertTrue(wrong.getMessage().contains("384"), wrong.getMessage());
    }

    private static String faultOf(String text) {
        return assertThrows(IllegalArgumentException.class, () -> TicketText.read(text))
                .getMessage();
    }
}
