package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several operators and players make, join, leave, lock and end matches at the same time, over HTTP and sockets. What each does
 * follows from the seed; who is faster does not.
 */
@Tag("sockets")
class ListingTest {
    private static final int ACTORS = 6;
    private static final int ROUNDS = 3;
    private static final int ACTS = 30;
    private static final int WATCHERS = 2;
    private static final String OWN_MATCH = "m1";
    private static final String CONFIGURATION = """
            hosting { keep-ended = 2s, empty-end = 1h }
            admin.limits { connections = 1000, calls-per-second = 100000, call-burst = 100000, call-time = 30s }
            """;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<ListedMatch> known = new ConcurrentLinkedQueue<>();

    @Test
    void listsAreRightWhileMatchesComeAndGo() throws Exception {
        run(Integer.getInteger("tickwire.listing.seed", 1), ACTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    @Tag("proof")
    void listsAreRightForLonger(int seed) throws Exception {
        run(seed, 5 * ACTS);
    }

    private void run(int seed, int acts) throws Exception {
        Path file = Files.writeString(folder.resolve("tickwire.conf"), CONFIGURATION);
        List<ListingActor> actors = new ArrayList<>();
        try (RemoteServer server = RemoteServer.start(
                "--config", file.toString(), "--game", ListingActor.GAME, "--bots", "0", "--max-players", "3")) {
            known.add(new ListedMatch(OWN_MATCH, false));
            for (int number = 0; number < ACTORS; number++) {
                actors.add(new ListingActor(server, known, number, seed));
            }
            for (int round = 0; round < ROUNDS; round++) {
                all(server, actors, acts);
                awaitCounts(server, actors);
            }
            for (ListedMatch match : known) {
                actors.get(0).end(match);
            }
            awaitNothing(server, actors);
        } catch (AssertionError | ExecutionException wrong) {
            Throwable cause = wrong instanceof ExecutionException ? wrong.getCause() : wrong;
            throw new AssertionError("with the seed " + seed + " (-Dtickwire.listing.seed): " + cause, cause);
        } finally {
            for (ListingActor actor : actors) {
                actor.close();
            }
        }
    }

    /** Has all act at the same time, while others look. */
    private void all(RemoteServer server, List<ListingActor> actors, int acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ACTORS + WATCHERS);
        AtomicInteger busy = new AtomicInteger(ACTORS);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (ListingActor actor : actors) {
                tasks.add(() -> {
                    try {
                        actor.act(acts);
                    } finally {
                        busy.decrementAndGet();
                    }
                    return null;
                });
            }
            for (int i = 0; i < WATCHERS; i++) {
                ListingWatch watch = new ListingWatch(server, known);
                tasks.add(() -> {
                    while (busy.get() > 0) {
                        watch.look();
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** While nobody acts, what is listed comes to be what is true. */
    private void awaitCounts(RemoteServer server, List<ListingActor> actors) throws Exception {
        String expected = "";
        String found = " ";
        for (int i = 0; i < 200 && !found.equals(expected); i++) {
            for (ListingActor actor : actors) {
                actor.play();
            }
            expected = expected(actors);
            found = found(server);
            Thread.sleep(20);
        }
        assertEquals(expected, found, "who is where");
    }

    private String expected(List<ListingActor> actors) {
        StringBuilder text = new StringBuilder();
        for (ListedMatch match : known) {
            if (match.isRunning()) {
                Set<String> players = new TreeSet<>();
                Set<String> spectators = new TreeSet<>();
                for (ListingActor actor : actors) {
                    for (ListingActor.Visitor visitor : actor.visitors()) {
                        if (visitor.match().equals(match)) {
                            (visitor.player().isSpectating() ? spectators : players).add(visitor.name());
                        }
                    }
                }
                text.append(line(match.id(), players.size(), spectators.size(), players, spectators));
                text.append(match.isPrivate() ? "" : publicLine(match.id(), players.size(), spectators.size()));
            }
        }
        return text.toString();
    }

    private String found(RemoteServer server) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        Map<String, JsonObject> all = ListingWatch.byId(
                server.operated("GET", RemoteServer.MATCHES, null).getJsonArray("matches"), "the operators' list");
        Map<String, JsonObject> listed = ListingWatch.byId(server.listed(), "the public list");
        for (ListedMatch match : known) {
            JsonObject entry = all.get(match.id());
            if (entry != null && !entry.getString("state").equals("ended")) {
                JsonArray inside = server.operated("GET", RemoteServer.MATCHES + "/" + match.id() + "/players", null)
                        .getJsonArray("players");
                text.append(line(
                        match.id(),
                        entry.getInteger("players"),
                        entry.getInteger("spectators"),
                        names(inside, "player"),
                        names(inside, "spectator")));
            }
            JsonObject publicEntry = listed.get(match.id());
            if (publicEntry != null) {
                text.append(publicLine(
                        match.id(), publicEntry.getInteger("players"), publicEntry.getInteger("spectators")));
            }
        }
        return text.toString();
    }

    private static Set<String> names(JsonArray inside, String role) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < inside.size(); i++) {
            JsonObject one = inside.getJsonObject(i);
            if (one.getString("role").equals(role)) {
                names.add(one.getString("name"));
            }
        }
        return names;
    }

    private static String line(
            String id, int players, int spectators, Set<String> playerNames, Set<String> spectatorNames) {
        return id + ": " + players + " players " + playerNames + ", " + spectators + " spectators " + spectatorNames
                + "\n";
    }

    private static String publicLine(String id, int players, int spectators) {
        return id + " in public: " + players + " players, " + spectators + " spectators\n";
    }

    private static void awaitNothing(RemoteServer server, List<ListingActor> actors) throws Exception {
        assertEquals(new JsonArray(), server.listed());
        boolean isEmpty = false;
        for (int i = 0; i < 200 && !isEmpty; i++) {
            for (ListingActor actor : actors) {
                actor.play();
            }
            JsonObject facts = server.operated("GET", "/api/v1/server", null);
            isEmpty = server.operated("GET", RemoteServer.MATCHES, null)
                            .getJsonArray("matches")
                            .isEmpty()
                    && facts.getInteger("matches") + facts.getInteger("players") + facts.getInteger("spectators") == 0
                    && facts.getInteger("connections") == 0
                    && actors.stream().allMatch(actor -> actor.visitors().isEmpty());
            Thread.sleep(50);
        }
        assertTrue(
                isEmpty,
                () -> "something is left: "
                        + actors.stream()
                                .flatMap(actor -> actor.visitors().stream())
                                .toList());
        assertEquals(0, server.metric("tickwire_matches"));
        assertEquals(0, server.metric("tickwire_players"));
        assertEquals(0, server.metric("tickwire_spectators"));
    }
}
