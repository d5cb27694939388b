package dev.tickwire.bot.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads tickets: one as it is, or a file of them. */
public final class TicketText {
    private static final char FILE_MARK = '@';
    private static final int FILE_BYTES_MAX = 1 << 24;

    private TicketText() {}

    /**
     * The tickets, at least one.
     *
     * @param text one ticket, or @ and the name of a file with one ticket in each line
     * @throws IllegalArgumentException if there is no such file, or nothing in it
     */
    public static List<String> read(String text) {
        if (text.isEmpty() || text.charAt(0) != FILE_MARK) {
            return List.of(text);
        }
        Path file = Path.of(text.substring(1));
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new IllegalArgumentException(file + " is too long for a file of tickets");
            }
            List<String> tickets = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (tickets.isEmpty()) {
                throw new IllegalArgumentException("there is no ticket in " + file + "; a line is one");
            }
            return tickets;
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
