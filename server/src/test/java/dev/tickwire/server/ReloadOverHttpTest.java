package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.tls.ExpiryCheck;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server whose settings, tokens among them, are changed in files and read again by its API. */
@Tag("sockets")
class ReloadOverHttpTest {
    private static final String ADA = "ada-0123456789abcdef";
    private static final String NEW_ADA = "new-ada-0123456789abcdef";
    private static final String BEA = "bea-0123456789abcdef";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private Path file;
    private Path token;
    private Server server;
    private ServerAdmin admin;
    private ConfigurationReload reload;

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("tickwire.conf");
        token = Files.writeString(folder.resolve("ada.token"), ADA + "\n");
        write("");
        ConfigurationReader reader =
                new ConfigurationReader(AllSections.TABLE, GameChecks.all(), Optional.of(file), Map.of(), List.of());
        Configuration started = reader.read();
        server = Server.start(AllSections.serverSettings(started));
        reload = new ConfigurationReload(reader, started, List.of(server::prepare));
        admin = ServerAdmin.open(
                AllSections.adminSettings(started).orElseThrow(),
                server,
                Optional.of(reload),
                new ExpiryCheck(() -> Duration.ZERO, InstantSource.system()));
        reload.add(admin::prepare);
    }

    @AfterEach
    void stop() {
        admin.close();
        server.close();
    }

    @Test
    void tokensOfFileAndConfigurationAreReadAgain() throws Exception {
        write("admin.tokens.bea { role = operate, secret = " + BEA + " }, limits.connections = 7, tick.rate-hz = 60");
        Files.writeString(token, NEW_ADA + "\n");

        JsonObject told = reload(ADA, 200);

        assertEquals(
                List.of("limits.connections: 10000 -> 7", "admin.tokens.bea: new", "the token of ada: another one"),
                told.getJsonArray("changes").getList());
        assertEquals(
                List.of("tick.rate-hz: 30 -> 60"),
                told.getJsonArray("needingRestart").getList());
        reload(ADA, 401);
        reload(BEA, 200);

        write("");
        reload(NEW_ADA, 200);
        reload(BEA, 401);
    }

    @Test
    void aTokenThatIsNotThereKeepsAllAsItWas() throws Exception {
        Files.delete(token);

        JsonObject problem = reload(ADA, 409);

        String place = problem.getJsonArray("errors").getJsonObject(0).getString("pointer");
        assertEquals(file + ":1", place);
        assertTrue(
                problem.getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("detail")
                        .contains("cannot be read"),
                problem.encode());
        reload(ADA, 409);
    }

    @Test
    void filesWithTokensAreWatched() {
        assertEquals(List.of(token), AllSections.watchedFiles(reload.current()));
    }

    private void write(String more) throws Exception {
        Files.writeString(
                file,
                "admin { port = 0, tokens.ada { role = operate, file = \"" + token
                        + "\" } }\nlisten.port = 0, bots.count = 0, tick.loops = 1, event-loops.count = 1\n" + more);
    }

    private JsonObject reload(String secret, int status) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + admin.port() + "/api/v1/configuration/reload"))
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), answer.body());
        return new JsonObject(answer.body());
    }
}
