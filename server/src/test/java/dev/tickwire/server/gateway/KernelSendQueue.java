package dev.tickwire.server.gateway;

import dev.tickwire.server.testing.SearchPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Linux kernel holds for the connections of a server because their other ends have not read it. The program {@code ss}
 * of iproute2 knows how much memory that takes, which is more than the bytes of it.
 */
final class KernelSendQueue {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int LOCAL_ADDRESS = 1;
    private static final int QUEUES = 4;

    /** Forward allocated and queued for sending, both in bytes of memory. */
    private static final Pattern MEMORY = Pattern.compile("skmem:\\(.*?,f(\\d+),w(\\d+),");

    private KernelSendQueue() {}

    static boolean isKnown() {
        return Files.isReadable(TABLES.get(0));
    }

    /** Of all connections to a port of this machine, the one that holds most: bytes of payload. */
    static long payloadBytesMax(int localPort) throws IOException {
        String suffix = String.format(":%04X", localPort);
        long most = 0;
        for (Path table : TABLES) {
            List<String> lines = Files.isReadable(table) ? Files.readAllLines(table) : List.of();
            for (String line : lines) {
                String[] columns = line.trim().split("\\s+", -1);
                if (columns.length > QUEUES && columns[LOCAL_ADDRESS].endsWith(suffix)) {
                    String unsent = columns[QUEUES].substring(0, columns[QUEUES].indexOf(':'));
                    most = Math.max(most, Long.parseLong(unsent, 16));
                }
            }
        }
        return most;
    }

    /** Likewise in bytes of memory; empty on a machine without {@code ss}. */
    static Optional<Long> memoryBytesMax(int localPort) throws IOException {
        Optional<Path> ss = SearchPath.find("ss");
        if (ss.isEmpty()) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(ss.get().toString(), "-tmnH", "sport = :" + localPort).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        long most = 0;
        for (Matcher memory = MEMORY.matcher(text); memory.find(); ) {
            most = Math.max(most, Long.parseLong(memory.group(1)) + Long.parseLong(memory.group(2)));
        }
        return Optional.of(most);
    }
}
