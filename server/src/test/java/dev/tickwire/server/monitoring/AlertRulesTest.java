package dev.tickwire.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.server.testing.PrometheusPrograms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules, as promtool sees them. */
class AlertRulesTest {
    static final Path MONITORING = Path.of(System.getProperty("basedir", ""), "src", "main", "monitoring");
    static final Path ALERTS = MONITORING.resolve("alerts.yml").toAbsolutePath();

    private static final int SECONDS_MAX = 60;

    @TempDir
    private Path folder;

    @Test
    void promtoolAcceptsTheRulesAndTheExampleOfAConfiguration() throws IOException, InterruptedException {
        promtool("check", "rules", ALERTS.toString());
        promtool("check", "config", MONITORING.resolve("prometheus.yml").toString());
    }

    @Test
    void alertsFireWhenTheyShouldAndNotBefore() throws IOException, InterruptedException {
        try (InputStream in = AlertRulesTest.class.getResourceAsStream("alerts-test.yml")) {
            String tests = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("ALERTS", ALERTS.toString());
            promtool(
                    "test",
                    "rules",
                    Files.writeString(folder.resolve("test.yml"), tests).toString());
        }
    }

    private void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(PrometheusPrograms.promtool().toString());
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor(), Files.readString(output));
    }
}
