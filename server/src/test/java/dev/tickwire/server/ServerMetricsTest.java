package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.servermetrics.ServerFigures;
import dev.tickwire.bot.servermetrics.Snapshot;
import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a server that is played on says of itself to Prometheus. */
@Tag("sockets")
class ServerMetricsTest {
    private static final int BOTS = 8;
    private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+)(?:\\{(.*)})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    /** Each of these can have a few values only, however many play. */
    private static final Set<String> LABELS = Set.of(
            "loop",
            "phase",
            "kind",
            "direction",
            "reason",
            "result",
            "section",
            "full",
            "status",
            "version",
            "step",
            "fault",
            "port",
            "le",
            // Micrometer's, of the virtual machine.
            "action",
            "area",
            "cause",
            "gc",
            "id",
            "state");

    @Test
    void whatWasPlayedIsInTheMetricsUnderUnderstandableNames() throws Exception {
        try (Server server = Server.start(settings());
                ServerAdmin admin = ServerAdmin.open(AdminSettings.local(0), server)) {
            ServerFigures figures = new ServerFigures();
            figures.add(Snapshot.parse(scrape(admin), 0));
            Swarm.against("http://127.0.0.1:" + server.gateway().port())
                    .scenario("smoke")
                    .generatorLagMax(Duration.ofSeconds(10))
                    .run();
            String text = scrape(admin);
            figures.add(Snapshot.parse(text, 1_000));

            Map<String, Double> samples = samples(text);
            checkEveryFamilyIsExplained(text);
            checkNames(text);
            checkTicks(samples);
            checkSessions(samples);
            assertEquals(BOTS, samples.get("tickwire_bots"));
            assertEquals(1, samples.get("tickwire_matches"));
            assertEquals(0, samples.get("tickwire_connections"));
            assertTrue(samples.get("tickwire_event_loop_lag_seconds_count{loop=\"event-loop-0\"}") > 10);
            assertTrue(samples.get("process_resident_memory_bytes") > 1e7);
            assertTrue(samples.get("process_cpu_seconds_total") > 0);
            assertTrue(samples.get("jvm_threads_live_threads") > 3);
            // The last line of the log says the same, for nobody is here any more who would be sent anything.
            assertEquals(
                    server.totals().frames(),
                    samples.get("tickwire_frames_total").longValue());
            assertEquals(
                    server.totals().payloadBytes(),
                    samples.get("tickwire_message_bytes_total{direction=\"out\",kind=\"frame\"}")
                            .longValue());
            // As the bots' reports take them.
            Map<String, Double> reported = figures.between(0, 1_000);
            assertTrue(reported.get("tickwire_tick_seconds.p99") > 0);
            assertTrue(reported.get("tickwire_joins_total.rate") > 0);
        }
    }

    private static void checkTicks(Map<String, Double> samples) {
        String loop = "loop=\"tick-loop\"";
        double ticks = samples.get("tickwire_tick_seconds_count{" + loop + "}");
        assertTrue(ticks > 30, ticks + " ticks");
        assertEquals(samples.get("tickwire_tick_seconds_bucket{" + loop + ",le=\"+Inf\"}"), ticks);
        assertEquals(samples.get("tickwire_tick_lateness_seconds_count{" + loop + "}"), ticks, 1);
        double sumOfPhases = 0;
        for (String phase : List.of("inputs", "rules", "replicate", "publish")) {
            String labels = "{" + loop + ",phase=\"" + phase + "\"}";
            assertEquals(samples.get("tickwire_tick_phase_seconds_count" + labels), ticks, 1, phase);
            sumOfPhases += samples.get("tickwire_tick_phase_seconds_sum" + labels);
        }
        double sum = samples.get("tickwire_tick_seconds_sum{" + loop + "}");
        assertEquals(sum, sumOfPhases, sum / 10, "a tick consists of its phases");
        assertTrue(samples.containsKey("tickwire_tick_seconds_bucket{" + loop + ",le=\"5.0E-5\"}"));
        assertTrue(samples.containsKey("tickwire_tick_seconds_bucket{" + loop + ",le=\"0.1\"}"));
    }

    private static void checkSessions(Map<String, Double> samples) {
        assertTrue(samples.get("tickwire_joins_total{result=\"playing\"}") >= 12);
        double gone = samples.get("tickwire_disconnects_total{reason=\"left\"}")
                + samples.get("tickwire_disconnects_total{reason=\"lost\"}");
        assertTrue(gone >= 12, gone + " are gone");
        assertTrue(samples.get("tickwire_messages_total{direction=\"in\",kind=\"input\"}") > 10);
        assertTrue(samples.get("tickwire_message_bytes_total{direction=\"in\",kind=\"hello\"}") > 100);
        assertTrue(samples.get("tickwire_message_bytes_total{direction=\"out\",kind=\"welcome\"}") > 100);
        assertTrue(samples.get("tickwire_keyframed_cells_total") >= 12);
        assertTrue(samples.containsKey("tickwire_resyncs_total"));
        assertTrue(samples.containsKey("tickwire_gateway_refusals_total{reason=\"messages_unread\"}"));
    }

    private static void checkEveryFamilyIsExplained(String text) {
        TreeSet<String> helped = new TreeSet<>();
        TreeSet<String> typed = new TreeSet<>();
        text.lines().filter(line -> line.startsWith("# ")).forEach(line -> {
            String[] words = line.split(" ", 4);
            assertTrue(words.length == 4 && words[3].length() > 3, line);
            (words[1].equals("HELP") ? helped : typed).add(words[2]);
        });
        assertEquals(typed, helped);
        assertTrue(typed.size() > 40, typed.size() + " families");
    }

    /** Prometheus' own advice: units in full, counters that end in total, and labels that cannot grow. */
    private static void checkNames(String text) {
        text.lines().filter(line -> line.startsWith("# TYPE tickwire")).forEach(line -> {
            String[] words = line.split(" ", -1);
            assertEquals(words[3].equals("counter"), words[2].endsWith("_total"), line);
            boolean isTime = words[2].endsWith("_seconds") && !words[2].endsWith("_timestamp_seconds");
            assertEquals(words[3].equals("histogram"), isTime, line);
            assertFalse(words[2].matches(".*(millis|micros|nanos|_ms).*"), line);
        });
        List<String> unknown = new ArrayList<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            assertTrue(sample.matches(), line);
            Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
            while (label.find()) {
                if (!LABELS.contains(label.group(1))) {
                    unknown.add(line);
                }
            }
        });
        assertEquals(List.of(), unknown, "labels of which nobody has said that they are bounded");
    }

    private static Map<String, Double> samples(String text) {
        Map<String, Double> samples = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            samples.put(
                    line.substring(0, space),
                    Double.valueOf(line.substring(space + 1).replace("Inf", "Infinity")));
        });
        return samples;
    }

    private static String scrape(ServerAdmin admin) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin.port() + "/metrics"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/plain; version=0.0.4; charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        return answer.body();
    }

    private static ServerSettings settings() {
        return ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                "skirmish",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(BOTS),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.empty(),
                7,
                15);
    }
}
