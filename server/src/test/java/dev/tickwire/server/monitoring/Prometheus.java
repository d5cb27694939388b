package dev.tickwire.server.monitoring;

import dev.tickwire.server.testing.PrometheusPrograms;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A Prometheus on loopback that reads one server's metrics once a second. */
public final class Prometheus implements AutoCloseable {
    private static final int WAIT_SECONDS_MAX = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;

    /** Starts one, with everything that it writes in a folder. */
    public Prometheus(Path folder, Path rules, int metricsPort) throws IOException, InterruptedException {
        Path config =
                Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: ["%s"]
                scrape_configs:
                  - job_name: tickwire
                    static_configs: [{targets: ["127.0.0.1:%d"]}]
                """.formatted(rules.toAbsolutePath(), metricsPort));
        log = folder.resolve("prometheus.log");
        port = freePort();
        process = new ProcessBuilder(
                        PrometheusPrograms.prometheus().toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitReady();
    }

    /** What a query comes to at this moment: a list of samples. */
    public JsonArray query(String expression) throws IOException, InterruptedException {
        JsonObject answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        if (!answer.getString("status").equals("success")) {
            throw new IllegalArgumentException(expression + ": " + answer.getString("error"));
        }
        return answer.getJsonObject("data").getJsonArray("result");
    }

    /** All rules, as Prometheus has read them. */
    public JsonArray rules() throws IOException, InterruptedException {
        return get("/api/v1/rules")
                .getJsonObject("data")
                .getJsonArray("groups")
                .getJsonObject(0)
                .getJsonArray("rules");
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return new JsonObject(
                HTTP.send(request(path), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS_MAX);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                close();
                throw new IOException("Prometheus does not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return HTTP.send(request("/-/ready"), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
