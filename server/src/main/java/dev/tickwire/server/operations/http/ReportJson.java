package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.operations.BanReport;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.operations.PlayerReport;
import dev.tickwire.server.operations.ServerReport;
import dev.tickwire.server.operations.TemplateReport;
import dev.tickwire.server.operations.Ticket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** Reports as JSON. What there is not is left out. */
final class ReportJson {
    private static final double MILLIS_PER_SECOND = 1_000;

    private ReportJson() {}

    /** A list under a name, so that more can be said beside it one day. */
    static <T> JsonObject list(String name, Collection<T> items, Function<T, JsonObject> toJson) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(toJson.apply(item)));
        return new JsonObject().put(name, array);
    }

    static JsonObject of(ServerReport report) {
        JsonObject json = new JsonObject()
                .put("version", report.version())
                .put("startedAt", report.startedAt().toString())
                .put("upTimeSeconds", report.upTime().toMillis() / MILLIS_PER_SECOND)
                .put("matches", report.matches())
                .put("players", report.players())
                .put("bots", report.bots())
                .put("spectators", report.spectators())
                .put("connections", report.connections())
                .put("loadStep", report.loadStep())
                .put("loadStepName", report.loadStepName());
        report.draining().ifPresent(since -> json.put("drainingSince", since.toString()));
        report.drainEndsAt().ifPresent(end -> json.put("drainEndsAt", end.toString()));
        return json;
    }

    static JsonObject of(MatchReport report) {
        JsonObject json = new JsonObject().put("id", report.id());
        report.template().ifPresent(template -> json.put("template", template));
        json.put("game", report.game())
                .put("map", report.map())
                .put("mode", report.mode())
                .put("phase", report.phase())
                .put("tickRateHz", report.tickRateHz())
                .put("tick", report.tick())
                .put("seed", report.seed())
                .put("players", report.players())
                .put("bots", report.bots())
                .put("spectators", report.spectators())
                .put("maxPlayers", report.maxPlayers())
                .put("private", report.isPrivate())
                .put("locked", report.isLocked())
                .put("state", word(report.state()))
                .put("createdAt", report.createdAt().toString());
        report.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    /** Where somebody is from is told to those only who can do something about it. */
    static JsonObject of(PlayerReport report, AdminRole role) {
        JsonObject json = new JsonObject()
                .put("id", report.id())
                .put("name", report.name())
                .put("role", word(report.role()))
                .put("connected", report.isConnected())
                .put("score", report.score());
        report.roundTripMillis().ifPresent(millis -> json.put("roundTripMillis", millis));
        if (role.covers(AdminRole.OPERATE) && !report.address().isEmpty()) {
            json.put("address", report.address());
        }
        return json;
    }

    static JsonObject of(TemplateReport report) {
        return new JsonObject()
                .put("name", report.name())
                .put("game", report.game())
                .put("maps", new JsonArray(report.maps()))
                .put("maxPlayers", report.maxPlayers())
                .put("ready", report.ready())
                .put("running", report.running());
    }

    static JsonObject of(Ticket ticket) {
        return new JsonObject()
                .put("matchId", ticket.matchId())
                .put("ticket", ticket.text())
                .put("expiresAt", ticket.expiresAt().toString());
    }

    static JsonObject of(BanReport report, AdminRole role) {
        JsonObject json = new JsonObject()
                .put("id", report.id())
                .put("name", report.name())
                .put("reason", report.reason());
        if (role.covers(AdminRole.OPERATE)) {
            json.put("address", report.address());
        }
        return json.put("expiresAt", report.expiresAt().toString());
    }

    /** How a constant is called in JSON. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
