package dev.tickwire.server.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what the server lists with what is known, while others make and end matches. Thread safe. */
final class ListingWatch {
    private static final Set<String> ALIVE = Set.of("running", "idle");
    private static final Set<String> OVER = Set.of("ended");

    private final RemoteServer server;

    /** In which others put and change what they do. */
    private final Collection<ListedMatch> known;

    ListingWatch(RemoteServer server, Collection<ListedMatch> known) {
        this.server = server;
        this.known = known;
    }

    /**
     * Looks once at both lists.
     *
     * @throws AssertionError if one of them is wrong
     */
    void look() throws IOException, InterruptedException {
        List<ListedMatch> ranBefore =
                known.stream().filter(ListedMatch::isRunning).toList();
        List<ListedMatch> overBefore = known.stream()
                .filter(match -> match.state() == ListedMatch.State.ENDED)
                .toList();
        Map<String, JsonObject> all =
                byId(server.operated("GET", RemoteServer.MATCHES, null).getJsonArray("matches"), "the operators' list");
        Map<String, JsonObject> listed = byId(server.listed(), "the public list");
        for (ListedMatch match : ranBefore) {
            JsonObject entry = all.get(match.id());
            JsonObject publicEntry = listed.get(match.id());
            if (match.isRunning()) {
                require(entry != null, match, "runs and is not in the operators' list");
                require(ALIVE.contains(entry.getString("state")), match, "runs and is listed as " + entry);
                require(entry.getBoolean("private") == match.isPrivate(), match, "is listed as " + entry);
                require(match.isPrivate() || publicEntry != null, match, "runs and is not in the public list");
            }
        }
        for (ListedMatch match : overBefore) {
            JsonObject entry = all.get(match.id());
            require(entry == null || OVER.contains(entry.getString("state")), match, "is over and listed as " + entry);
            require(!listed.containsKey(match.id()), match, "is over and in the public list");
        }
        for (ListedMatch match : known) {
            require(!match.isPrivate() || !listed.containsKey(match.id()), match, "is private and in the public list");
        }
    }

    /** Entries by their ids, each of which there may be once. */
    static Map<String, JsonObject> byId(JsonArray list, String which) {
        Map<String, JsonObject> byId = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            JsonObject entry = list.getJsonObject(i);
            if (byId.put(entry.getString("id"), entry) != null) {
                throw new AssertionError(entry.getString("id") + " is twice in " + which);
            }
            if (entry.getInteger("players") + entry.getInteger("bots") > entry.getInteger("maxPlayers")) {
                throw new AssertionError("too many players in " + entry);
            }
        }
        return byId;
    }

    private static void require(boolean condition, ListedMatch match, String otherwise) {
        if (!condition) {
            throw new AssertionError(match.id() + " " + otherwise);
        }
    }
}
