package dev.tickwire.server.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.testing.DebianProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit of systemd; it is not run here, only looked at, by systemd itself where it is installed. */
class SystemdUnitTest {
    private static final String PROGRAM = Dockerfile.HOME + "/bin/tickwire-server";
    private static final Pattern STOP_SECONDS = Pattern.compile("^TimeoutStopSec=(\\d+)$", Pattern.MULTILINE);

    /** What closing takes beyond a drain: notices, sockets, the last words of the log. */
    private static final int CLOSE_SECONDS_MAX = 20;

    private String unit;

    @BeforeEach
    void read() throws IOException {
        unit = Files.readString(Path.of(System.getProperty("basedir", ""), "src/main/dist/tickwire-server.service"));
    }

    @Test
    void systemdFindsNothingWrongWithIt(@TempDir Path folder) throws Exception {
        assertEquals("", verify(folder, unit));
        assertTrue(verify(folder, unit.replace("ProtectHome", "ProtectHouse")).contains("ProtectHouse"));
    }

    @Test
    void whoPlaysMayPlayOnWhileItDrains() {
        Matcher stop = STOP_SECONDS.matcher(unit);
        assertTrue(stop.find());
        int drainSeconds = HostingSettings.DEFAULT.drainLimitSeconds();
        assertTrue(Integer.parseInt(stop.group(1)) >= drainSeconds + CLOSE_SECONDS_MAX, stop.group());
    }

    /** The program need not be installed where the test runs. */
    private static String verify(Path folder, String unit) throws IOException, InterruptedException {
        assertTrue(unit.contains("ExecStart=" + PROGRAM));
        Path file = Files.writeString(folder.resolve("tickwire-server.service"), unit.replace(PROGRAM, "/bin/true"));
        Process systemd = new ProcessBuilder(
                        DebianProgram.find("systemd-analyze", "systemd").toString(), "verify", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(systemd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        systemd.waitFor();
        return said;
    }
}
