package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as an operator sees them and has them read again. */
@Tag("sockets")
class ConfigurationOverHttpTest {
    private static final String CONFIGURATION = "/api/v1/configuration";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("test.conf");
        Files.writeString(file, "door { limit = 20\n place = 81 }");
    }

    @Test
    void everySettingIsShownWithItsPlaceAndSecretsAreNot() {
        try (RunningAdmin admin = RunningAdmin.open(FakeConfiguration.in(file))) {
            HttpResponse<String> answer = admin.call(RunningAdmin.VIEWER, "GET", CONFIGURATION, null);

            assertEquals(
                    new JsonArray()
                            .add(setting("door.limit", "value", "20", file + ":1", false, true))
                            .add(setting("door.place", "value", "81", file + ":2", false, false))
                            .add(setting("door.bell", "otherwise", "no bell", "default", false, false))
                            .add(setting("door.key", "value", "***", "TICKWIRE_DOOR_KEY", true, false)),
                    new JsonObject(answer.body()).getJsonArray("settings"));
            assertFalse(answer.body().contains(FakeConfiguration.KEY));
        }
    }

    @Test
    void whatCanBeTakenOverIsAndTheRestIsNamed() throws IOException {
        try (RunningAdmin admin = RunningAdmin.open(FakeConfiguration.in(file))) {
            Files.writeString(file, "door { limit = 30, place = 82 }");

            assertEquals(
                    new JsonObject()
                            .put("changes", new JsonArray().add("door.limit: 20 -> 30"))
                            .put("needingRestart", new JsonArray().add("door.place: 81 -> 82")),
                    reload(admin, 200));
            assertEquals("30", shown(admin, 0));
            assertEquals("81", shown(admin, 1));
            assertEquals(0, reload(admin, 200).getJsonArray("changes").size());
        }
    }

    @Test
    void everyMistakeIsToldAtItsPlaceAndNothingIsChanged() throws IOException {
        try (RunningAdmin admin = RunningAdmin.open(FakeConfiguration.in(file))) {
            Files.writeString(file, "door { limit = 30\n place = 0\n bel = ding }");

            JsonObject problem = reload(admin, 409);

            assertEquals("urn:tickwire:problem:configuration", problem.getString("type"));
            assertEquals(
                    new JsonArray()
                            .add(new JsonObject()
                                    .put("pointer", file + ":3")
                                    .put("detail", "door.bel: there is no such setting; the nearest is door.bell"))
                            .add(new JsonObject()
                                    .put("pointer", file + ":2")
                                    .put("detail", "door.place = 0: must be 1 to 99")),
                    problem.getJsonArray("errors"));
            assertEquals("20", shown(admin, 0));
        }
    }

    private static JsonObject reload(RunningAdmin admin, int status) {
        HttpResponse<String> answer = admin.call(RunningAdmin.OPERATOR, "POST", CONFIGURATION + "/reload", null);
        assertEquals(status, answer.statusCode(), answer.body());
        return new JsonObject(answer.body());
    }

    private static String shown(RunningAdmin admin, int index) {
        String body =
                admin.call(RunningAdmin.VIEWER, "GET", CONFIGURATION, null).body();
        return new JsonObject(body)
                .getJsonArray("settings")
                .getJsonObject(index)
                .getString("value");
    }

    private static JsonObject setting(
            String name, String key, String text, String source, boolean secret, boolean whileRunning) {
        return new JsonObject()
                .put("name", name)
                .put(key, text)
                .put("source", source)
                .put("secret", secret)
                .put("whileRunning", whileRunning);
    }
}
