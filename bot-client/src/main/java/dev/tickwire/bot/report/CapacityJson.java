package dev.tickwire.bot.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tickwire.bot.capacity.Capacity;
import dev.tickwire.bot.capacity.TrialOutcome;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Verdict;
import java.util.Locale;

/** What a search for the largest swarm found, for programs: the last trial's report, and the search in front of it. */
public final class CapacityJson {
    private CapacityJson() {}

    /** The report as a JSON object, with a line break at the end. */
    public static String write(Capacity capacity, RunResult last, Verdict lastVerdict) {
        JsonObject json = new JsonObject();
        json.addProperty("capacity_bots", capacity.held());
        json.addProperty("capacity_reason", capacity.sentence());
        json.addProperty("capacity_limited_by_generator", capacity.isLimitedByGenerator());
        JsonArray trials = new JsonArray();
        for (TrialOutcome trial : capacity.trials()) {
            JsonObject each = new JsonObject();
            each.addProperty("bots", trial.bots());
            each.addProperty("ending", trial.ending().name().toLowerCase(Locale.ROOT));
            each.addProperty("reason", trial.reason());
            trials.add(each);
        }
        json.add("capacity_trials", trials);
        JsonObject report =
                JsonParser.parseString(ReportJson.write(last, lastVerdict)).getAsJsonObject();
        report.entrySet().forEach(each -> json.add(each.getKey(), each.getValue()));
        return new GsonBuilder()
                        .serializeNulls()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }
}
