package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.TlsSettings;
import dev.tickwire.server.monitoring.Prometheus;
import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.tls.SelfSigned;
import dev.tickwire.server.tls.TlsIdentity;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query of the dashboard and of the alerts, asked of a real Prometheus that has read the metrics of a server on which bots
 * played.
 */
@Tag("sockets")
class MonitoringQueriesTest {
    private static final Path MONITORING = Path.of(System.getProperty("basedir", ""), "src", "main", "monitoring");
    private static final int WAIT_SECONDS_MAX = 60;

    /** A name of a series, with the labels that it must have. Functions are followed by a parenthesis, labels by a comparison. */
    private static final Pattern SELECTOR =
            Pattern.compile("\\b(?:tickwire|jvm|process|up)\\w*(?:\\{[^}]*})?(?![\\w(])");

    @TempDir
    private Path folder;

    @Test
    void everyQueryFindsWhatItAsksFor() throws Exception {
        List<String> queries = dashboardQueries();
        assertTrue(queries.size() > 50, queries.size() + " queries");
        Instant now = Instant.now();
        TlsIdentity identity =
                SelfSigned.make(List.of("localhost"), now.minus(1, ChronoUnit.HOURS), now.plus(90, ChronoUnit.DAYS));
        PemText.write(identity, folder);
        try (Server server = Server.start(settings());
                ServerAdmin admin = ServerAdmin.open(AdminSettings.local(0), server);
                Prometheus prometheus = new Prometheus(folder, MONITORING.resolve("alerts.yml"), admin.port())) {
            // The series of pauses comes to be with the first of them.
            System.gc();
            awaitSeries(prometheus, "jvm_gc_pause_seconds_sum");
            Swarm.against("wss://localhost:" + server.gateway().port())
                    .trusting(folder.resolve("cert.pem"))
                    .scenario("smoke")
                    .generatorLagMax(Duration.ofSeconds(10))
                    .run();
            System.gc();
            awaitSeries(prometheus, "rate(jvm_gc_pause_seconds_sum[30s])");

            List<String> empty = new ArrayList<>();
            for (String query : queries) {
                if (prometheus.query(query).isEmpty()) {
                    empty.add(query);
                }
            }
            assertEquals(List.of(), empty, "queries of the dashboard that find nothing");
            checkAlerts(prometheus);
            JsonArray end = prometheus
                    .query("tickwire_certificate_not_after_timestamp_seconds{port=\"players\"}")
                    .getJsonObject(0)
                    .getJsonArray("value");
            assertEquals(identity.expires().getEpochSecond(), (long) Double.parseDouble(end.getString(1)));
        }
    }

    /** An alert is to find nothing as long as all is well; so what it is made of must be there. */
    private static void checkAlerts(Prometheus prometheus) throws IOException, InterruptedException {
        JsonArray rules = prometheus.rules();
        assertTrue(rules.size() >= 15, rules.size() + " rules");
        List<String> missing = new ArrayList<>();
        for (Object each : rules) {
            JsonObject rule = (JsonObject) each;
            assertEquals("ok", rule.getString("health"), rule.encode());
            Matcher selector = SELECTOR.matcher(rule.getString("query"));
            assertTrue(selector.find(), rule.getString("query"));
            do {
                if (prometheus.query(selector.group()).isEmpty()) {
                    missing.add(rule.getString("name") + ": " + selector.group());
                }
            } while (selector.find());
        }
        assertEquals(List.of(), missing, "series of alerts that are not there");
    }

    private static void awaitSeries(Prometheus prometheus, String query) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS_MAX);
        while (prometheus.query(query).isEmpty()) {
            assertTrue(System.nanoTime() - deadline < 0, "never seen: " + query);
            Thread.sleep(200);
        }
    }

    /** With what Grafana would put in the place of its variables. */
    private static List<String> dashboardQueries() throws IOException {
        JsonObject dashboard = new JsonObject(Files.readString(MONITORING.resolve("grafana-dashboard.json")));
        List<String> queries = new ArrayList<>();
        for (Object panel : dashboard.getJsonArray("panels")) {
            for (Object target : ((JsonObject) panel).getJsonArray("targets", new JsonArray())) {
                String query = ((JsonObject) target)
                        .getString("expr")
                        .replace("$__rate_interval", "30s")
                        .replace("$instance", ".*");
                assertTrue(!query.contains("$"), query);
                queries.add(query);
            }
        }
        return queries;
    }

    private ServerSettings settings() {
        return ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1)
                        .withTls(TlsSettings.of(folder.resolve("cert.pem"), folder.resolve("key.pem"))),
                "skirmish",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(4),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.empty(),
                7,
                15);
    }
}
