package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server is really given too much to do, by matches full of its own bots, and then less again; people over sockets play and
 * watch all the while. What the ladder of overload logs meanwhile is printed.
 */
@Tag("proof")
@Tag("sockets")
class OverloadTest {
    private static final String GAME = "skirmish";
    private static final String OWN_MATCH = "m1";
    private static final int PEOPLE = 20;

    /** Of so many people one only watches. */
    private static final int ONE_IN = 4;

    private static final int CROWDED_MATCHES_MAX = 400;
    private static final int CROWDED_TICK_RATE_HZ = 120;
    private static final int BOTS = 63;

    /** Of what a loop can do. Far beyond the last step, which is not reached by little: before it, bots begin to leave. */
    private static final double CROWDED_PERCENT = 150;

    /** So many matches are made between two looks at the load. */
    private static final int MATCHES_AT_ONCE = 16;

    private static final int LOOK_MILLIS = 300;
    private static final int HIGHEST_STEP = 3;
    private static final int WAIT_SECONDS_MAX = 180;

    @TempDir
    private Path folder;

    private final List<RemotePlayer> players = new ArrayList<>();
    private RemoteServer server;

    @Test
    void theLadderIsClimbedAndLeftWhilePeoplePlayOn() throws Exception {
        Path config =
                Files.writeString(folder.resolve("busy-operator.conf"), "admin.limits { calls-per-second = 1000 }");
        try (RemoteServer started = RemoteServer.start(
                "--config", config.toString(), "--fill", "0", "--max-players", "64", "--replica-check", "30")) {
            server = started;
            try {
                climbAndLeave();
            } finally {
                server.process()
                        .log()
                        .lines()
                        .filter(line -> line.contains("Overload: "))
                        .forEach(System.out::println);
                for (RemotePlayer player : players) {
                    player.close();
                }
            }
        }
    }

    private void climbAndLeave() throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            players.add(new RemotePlayer(server, wish(i)));
            playAll();
        }
        playUntilStep(0);
        int crowded = crowd();

        playUntilStep(HIGHEST_STEP);

        assertEquals(503, server.operate("GET", "/health/ready", null).status());
        assertEquals(CloseReason.SERVER_BUSY.code(), closeCodeOfSomebodyNew());
        comeBack(1);
        assertTrue(server.metric("tickwire_ticks_thinned_total") > 0, "who watches gets several ticks at once");
        for (int i = 0; i < crowded; i++) {
            server.operated("DELETE", RemoteServer.MATCHES + "/m" + (i + 2), null);
            playAll();
        }
        playUntilStep(0);

        assertEquals(200, server.operate("GET", "/health/ready", null).status());
        assertEquals(0, closeCodeOfSomebodyNew());
        for (RemotePlayer player : players) {
            assertFalse(player.isOver(), player::closeReason);
            assertEquals("", player.fault());
            assertEquals(0, player.mismatches());
        }
        for (String step : new String[] {"slower_frames", "no_filling", "no_joins"}) {
            double taken = server.metric("tickwire_load_steps_taken_total{step=\"" + step + "\"}");
            assertTrue(taken >= 1, step);
            assertEquals(taken, server.metric("tickwire_load_steps_left_total{step=\"" + step + "\"}"), step);
        }
        assertTrue(server.metric("tickwire_load_refused_joins_total") >= 1);
    }

    /** Makes matches full of bots until there is far too much to do, on however fast a machine; returns how many. */
    private int crowd() throws Exception {
        int made = 0;
        while (server.metric("tickwire_load_percent") < CROWDED_PERCENT) {
            assertTrue(made < CROWDED_MATCHES_MAX, "not even " + made + " matches are too much here");
            for (int i = 0; i < MATCHES_AT_ONCE; i++) {
                server.operated(
                        "POST",
                        RemoteServer.MATCHES,
                        new JsonObject()
                                .put("maxPlayers", BOTS + 1)
                                .put("fill", BOTS)
                                .put("tickRateHz", CROWDED_TICK_RATE_HZ));
                playAll();
            }
            made += MATCHES_AT_ONCE;
            playFor(LOOK_MILLIS);
        }
        return made;
    }

    private static RemotePlayer.Wish wish(int number) {
        return RemotePlayer.Wish.toPlay(GAME, OWN_MATCH, "Player " + number).watching(number % ONE_IN == 0);
    }

    private int closeCodeOfSomebodyNew() throws IOException {
        try (RemotePlayer late = new RemotePlayer(server, RemotePlayer.Wish.toPlay(GAME, OWN_MATCH, "Late"))) {
            late.awaitWelcome();
            return late.closeCode();
        }
    }

    /** Who was in comes back whatever there is to do. */
    private void comeBack(int number) throws IOException {
        RemotePlayer lost = players.get(number);
        int slot = lost.welcome().slot();
        lost.breakOff();
        RemotePlayer back = new RemotePlayer(server, wish(number).back(lost.token()));
        players.set(number, back);
        assertTrue(back.awaitWelcome(), back::closeReason);
        assertTrue(back.welcome().resumed());
        assertEquals(slot, back.welcome().slot());
    }

    private void playUntilStep(int step) throws Exception {
        long deadline = System.nanoTime() + WAIT_SECONDS_MAX * 1_000_000_000L;
        while (server.operated("GET", "/api/v1/server", null).getInteger("loadStep") != step) {
            assertTrue(
                    System.nanoTime() - deadline < 0,
                    () -> "step " + step + " did not come; see the log of the ladder above");
            playFor(LOOK_MILLIS);
        }
    }

    private void playFor(int millis) throws Exception {
        long endNanos = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() - endNanos < 0) {
            playAll();
            Thread.sleep(2);
        }
    }

    private void playAll() throws IOException {
        for (RemotePlayer player : players) {
            player.play();
        }
    }
}
