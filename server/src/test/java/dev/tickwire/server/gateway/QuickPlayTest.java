package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who name no match get a place, and a match is made for them if there is no other way. */
@Tag("sockets")
class QuickPlayTest {
    private static final String GAME = "provingground";
    private static final int OWN_PLACES = 2;
    private static final int PLACES = 4;
    private static final int CROWD = 100;

    private static final String FOUND = "tickwire_quick_plays_total{result=\"found\"}";

    private final List<RemotePlayer> players = new ArrayList<>();

    @TempDir
    private Path folder;

    private RemoteServer server;

    @AfterEach
    void close() throws IOException {
        for (RemotePlayer player : players) {
            player.close();
        }
        server.close();
    }

    @Test
    void whoFindsOnlyFullAndLockedMatchesGetsOneThatIsMade() throws Exception {
        start("templates.small { game = provingground, max-players = 4 }");
        assertEquals("m1", join().welcome().matchId());
        server.operated("PUT", RemoteServer.MATCHES + "/m1/lock", null);

        RemotePlayer second = join();
        RemotePlayer third = join();

        assertEquals("m2", second.welcome().matchId());
        assertEquals("m2", third.welcome().matchId(), "there is room");
        assertEquals(
                "small",
                server.operated("GET", RemoteServer.MATCHES + "/m2", null).getString("template"));
        assertEquals(1, server.metric("tickwire_quick_play_matches_total"));
        assertEquals(3, server.metric(FOUND));
    }

    @Test
    void aMatchIsMadeWhereNoneIsLeft() throws Exception {
        start("templates.small { game = provingground, max-players = 4 }\nhosting.keep-ended = 0s");
        server.operated("DELETE", RemoteServer.MATCHES + "/m1", null);

        assertNotEquals("m1", join().welcome().matchId());
    }

    @Test
    void aCrowdThatComesAtOnceGetsNoMoreMatchesThanItFills() throws Exception {
        start("templates.small { game = provingground, max-players = 4 }");

        joinAtOnce(CROWD);

        assertTrue(players.stream().noneMatch(RemotePlayer::isOver), "everybody is in");
        assertEquals(CROWD, server.metric(FOUND));
        JsonArray listed = server.listed();
        double made = server.metric("tickwire_quick_play_matches_total");
        assertEquals(listed.size(), 1 + made);
        // Who has just come in counts twice for a moment.
        int filled = (CROWD - OWN_PLACES + PLACES - 1) / PLACES;
        assertTrue(made >= filled && made <= 2 * filled, made + " matches for " + CROWD + " people");
        assertTrue(RunningGateway.eventually(() -> inside() == CROWD), () -> inside() + " are in");
    }

    @Test
    void aPlaceIsFreeAgainWhenWhoHadItHasGoneOrNeverCame() throws Exception {
        start("");
        for (int visit = 0; visit < 2 * OWN_PLACES; visit++) {
            try (RawWebSocket silent = new RawWebSocket(server.port())) {
                silent.upgrade("/play");
            }
            assertTrue(RunningGateway.eventually(() -> connections() == 0));
        }
        for (int visit = 0; visit < 2 * OWN_PLACES; visit++) {
            // The slot of one who has left stays empty for a moment.
            assertTrue(RunningGateway.eventually(this::findsAPlaceAndLeaves), "visit " + visit);
            assertTrue(RunningGateway.eventually(() -> inside() == 0));
        }
    }

    @Test
    void noMoreMatchesAreMadeThanTheTemplateAllows() throws Exception {
        start("templates.small { game = provingground, max-players = 4, most = 2 }");
        int places = OWN_PLACES + 2 * PLACES;

        joinAtOnce(2 * places);

        List<RemotePlayer> out = players.stream().filter(RemotePlayer::isOver).toList();
        assertEquals(places, out.size());
        for (RemotePlayer player : out) {
            assertEquals(CloseReason.MATCH_FULL.code(), player.closeCode());
        }
        assertEquals(3, server.listed().size());
        assertEquals(2, server.metric("tickwire_quick_play_matches_total"));
        assertEquals(places, server.metric("tickwire_quick_plays_total{result=\"refused\"}"));
    }

    @Test
    void noMatchIsMadeIfTheSettingsSaySoOrTheTemplateIsOfAnotherGame() throws Exception {
        start("templates.small { game = provingground }\nhosting.quick-play = false");
        join();
        join();
        assertEquals(CloseReason.MATCH_FULL.code(), tryToJoin().closeCode());
        close();

        start("templates.small { game = skirmish }");
        join();
        join();
        assertEquals(CloseReason.MATCH_FULL.code(), tryToJoin().closeCode());
        assertEquals(1, server.listed().size());
    }

    /** How many are in all matches, none of which has too many. */
    private int inside() {
        return asked(() -> {
            JsonArray listed = server.listed();
            int inside = 0;
            for (int i = 0; i < listed.size(); i++) {
                JsonObject match = listed.getJsonObject(i);
                assertTrue(match.getInteger("players") <= match.getInteger("maxPlayers"), match::encode);
                inside += match.getInteger("players");
            }
            return inside;
        });
    }

    private int connections() {
        return asked(() -> server.operated("GET", "/api/v1/server", null).getInteger("connections"));
    }

    private static int asked(Callable<Integer> question) {
        try {
            return question.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve("tickwire.conf"), configuration);
        server = RemoteServer.start(
                "--config", file.toString(), "--game", GAME, "--bots", "0", "--max-players", "" + OWN_PLACES);
    }

    private RemotePlayer join() throws IOException {
        RemotePlayer player = tryToJoin();
        assertFalse(player.isOver(), player::closeReason);
        return player;
    }

    private boolean findsAPlaceAndLeaves() {
        return asked(() -> {
                    double before = server.metric(FOUND);
                    RemotePlayer player = tryToJoin();
                    boolean isIn = !player.isOver();
                    player.leave();
                    player.close();
                    return isIn && server.metric(FOUND) > before ? 1 : 0;
                })
                == 1;
    }

    private RemotePlayer tryToJoin() throws IOException {
        RemotePlayer player =
                new RemotePlayer(server, RemotePlayer.Wish.toPlay(GAME, null, "Player " + players.size()));
        players.add(player);
        player.awaitWelcome();
        return player;
    }

    private void joinAtOnce(int count) throws Exception {
        server.behaviourHash(GAME);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<RemotePlayer>> joins = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                RemotePlayer.Wish wish = RemotePlayer.Wish.toPlay(GAME, null, "Player " + i);
                joins.add(() -> {
                    RemotePlayer player = new RemotePlayer(server, wish);
                    player.awaitWelcome();
                    return player;
                });
            }
            for (Future<RemotePlayer> joined : threads.invokeAll(joins)) {
                players.add(joined.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
