package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.ReloadOutcome;
import dev.tickwire.server.config.source.ShownSetting;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** What the API can be asked about the settings: what they are, and to read them again. */
final class ConfigurationRoutes {
    private static final String CONFIGURATION = ApiRoutes.ROOT + "/configuration";

    private final ConfigurationReload reload;

    private ConfigurationRoutes(ConfigurationReload reload) {
        this.reload = reload;
    }

    static List<ApiRoute> of(ConfigurationReload reload) {
        ConfigurationRoutes routes = new ConfigurationRoutes(reload);
        return List.of(
                ApiRoute.view(CONFIGURATION, routes::show),
                ApiRoute.operate(HttpMethod.POST, CONFIGURATION + "/reload", routes::reload));
    }

    private ApiAnswer show(ApiRequest request) {
        return ApiAnswer.ok(
                ReportJson.list("settings", ShownSetting.all(reload.current()), ConfigurationRoutes::toJson));
    }

    private static JsonObject toJson(ShownSetting setting) {
        JsonObject json = new JsonObject().put("name", setting.name());
        setting.value()
                .ifPresentOrElse(value -> json.put("value", value), () -> json.put("otherwise", setting.otherwise()));
        return json.put("source", setting.origin().text())
                .put("secret", setting.isSecret())
                .put("whileRunning", setting.isReloadable());
    }

    private ApiAnswer reload(ApiRequest request) {
        ReloadOutcome outcome = reload.reload();
        if (!outcome.isTakenOver()) {
            throw new ProblemException(new Problem(
                    Problem.Kind.CONFIGURATION,
                    "Nothing of it was taken over; errors tells what is wrong and where.",
                    outcome.mistakes().stream()
                            .map(mistake -> new Problem.Fault(mistake.place(), mistake.detail()))
                            .toList()));
        }
        return ApiAnswer.ok(new JsonObject()
                .put("changes", new JsonArray(outcome.changes()))
                .put("needingRestart", new JsonArray(outcome.needingRestart())));
    }
}
