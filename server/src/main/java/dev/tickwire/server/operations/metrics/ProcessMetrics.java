package dev.tickwire.server.operations.metrics;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is measured of the process, under the names that Prometheus' own libraries use and Micrometer does not. */
final class ProcessMetrics {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final long BYTES_PER_KILOBYTE = 1_024;
    private static final double NANOS_PER_SECOND = 1e9;

    private ProcessMetrics() {}

    static void register(Meters meters) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            meters.counter(
                    "process.cpu.seconds",
                    "Time of processors that the process has used.",
                    () -> system.getProcessCpuTime() / NANOS_PER_SECOND);
        }
        if (Files.isReadable(STATUS)) {
            meters.gauge(
                    "process.resident.memory.bytes",
                    "Memory of the machine that the process takes up.",
                    ProcessMetrics::residentBytes);
        }
    }

    /** 0 if the system does not tell. */
    private static long residentBytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * BYTES_PER_KILOBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
