package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Welcome;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server full of people is drained: each is told, may come back while there is time, and is closed with a reason. */
@Tag("sockets")
class DrainTest {
    private static final String GAME = "skirmish";
    private static final int MATCHES = 4;
    private static final int FEW = 12;
    private static final int MANY = 200;

    /** Of so many clients one only watches, and of so many players one loses the connection. */
    private static final int ONE_IN = 5;

    private static final int DRAIN_SECONDS = 6;
    private static final int WAIT_SECONDS_MAX = 60;
    private static final String DRAIN = "/api/v1/drain";
    private static final String READY = "/health/ready";

    private final List<RemotePlayer> players = new ArrayList<>();
    private RemoteServer server;

    @Test
    void anOperatorsDrainCutsNobodyOff() throws Exception {
        drainByOperator(FEW);
    }

    @Test
    void theSignalToStopCutsNobodyOff() throws Exception {
        drainBySignal(FEW);
    }

    @Test
    @Tag("proof")
    void anOperatorsDrainCutsNobodyOffOfManyPeople() throws Exception {
        drainByOperator(MANY);
    }

    @Test
    @Tag("proof")
    void theSignalToStopCutsNobodyOffOfManyPeople() throws Exception {
        drainBySignal(MANY);
    }

    private void drainByOperator(int people) throws Exception {
        run(people, "a new version comes", () -> {
            RemoteServer.Answer answer = server.operate(
                    "PUT",
                    DRAIN,
                    new JsonObject().put("limitSeconds", DRAIN_SECONDS).put("reason", "a new version comes"));
            assertEquals(202, answer.status(), answer.body());
        });
    }

    private void drainBySignal(int people) throws Exception {
        run(people, "it is restarted", () -> {
            server.process().terminate();
            assertTrue(server.process().awaitLog("Draining: "), server.process().log());
        });
    }

    /** Begins a drain. */
    private interface Beginning {
        void begin() throws IOException, InterruptedException;
    }

    private void run(int people, String reason, Beginning drain) throws Exception {
        try (RemoteServer started = RemoteServer.start(
                "--matches",
                "" + MATCHES,
                "--fill",
                "0",
                "--replica-check",
                "30",
                "--max-players",
                "64",
                "--drain-limit",
                DRAIN_SECONDS + "s")) {
            server = started;
            assertEquals(200, server.operate("GET", READY, null).status());
            for (int i = 0; i < people; i++) {
                players.add(join(i, null));
                playAll();
            }
            playUntil("all play", player -> player.hasSeen(5));
            if (people == MANY) {
                playUntilSomebodyHasScored();
            }

            drain.begin();

            assertEquals(503, server.operate("GET", READY, null).status(), "ready at once says no");
            assertEquals(
                    503,
                    server.operate("POST", RemoteServer.MATCHES, new JsonObject())
                            .status());
            assertNobodyNewIsLetIn();
            playUntil("all were warned", player -> player.wasWarned("This server stops in "));
            assertTrue(players.stream().noneMatch(RemotePlayer::isOver), "nobody is cut off while there is time");
            loseSomeConnectionsAndComeBack();
            playUntil("all were closed", RemotePlayer::isOver);

            for (RemotePlayer player : players) {
                assertEquals(CloseReason.SERVER_STOPPING.code(), player.closeCode(), player.closeReason());
                Notice farewell = player.farewell().orElseThrow();
                assertEquals(CloseReason.SERVER_STOPPING.code(), farewell.code());
                assertTrue(farewell.text().startsWith("The server stops: " + reason), farewell.text());
                assertTrue(people == FEW || farewell.text().contains(" was ahead with "), farewell.text());
                assertTrue(player.closeReason().startsWith("The server stops: " + reason), player.closeReason());
                assertEquals("", player.fault());
                assertEquals(0, player.mismatches());
            }
            assertEquals(0, server.process().awaitExit(), "the exit code");
            assertTrue(
                    server.process().log().contains("Drained"), server.process().log());
        } finally {
            for (RemotePlayer player : players) {
                player.close();
            }
        }
    }

    private RemotePlayer join(int number, RemotePlayer before) throws IOException {
        return new RemotePlayer(
                server,
                RemotePlayer.Wish.toPlay(GAME, "m" + (number % MATCHES + 1), "Player " + number)
                        .back(before == null ? null : before.token())
                        .watching(number % ONE_IN == 0));
    }

    private void assertNobodyNewIsLetIn() throws IOException {
        for (String match : new String[] {null, "m1"}) {
            try (RemotePlayer late = new RemotePlayer(server, RemotePlayer.Wish.toPlay(GAME, match, "Late"))) {
                assertFalse(late.awaitWelcome());
                assertEquals(CloseReason.SERVER_DRAINING.code(), late.closeCode(), late.closeReason());
                assertTrue(late.closeReason().startsWith("Nobody new is let in: "), late.closeReason());
            }
        }
    }

    private void loseSomeConnectionsAndComeBack() throws Exception {
        for (int i = 1; i < players.size(); i += ONE_IN) {
            RemotePlayer lost = players.get(i);
            Welcome before = lost.welcome();
            lost.breakOff();
            RemotePlayer back = join(i, lost);
            players.set(i, back);
            assertTrue(back.awaitWelcome(), back::closeReason);
            assertTrue(back.welcome().resumed(), "into the same body");
            assertEquals(before.slot(), back.welcome().slot());
            playAll();
        }
    }

    private void playUntilSomebodyHasScored() throws Exception {
        long deadline = System.nanoTime() + WAIT_SECONDS_MAX * 1_000_000_000L;
        for (int number = 1; number <= MATCHES; number++) {
            String path = RemoteServer.MATCHES + "/m" + number;
            while (!hasScores(path)) {
                assertTrue(System.nanoTime() - deadline < 0, "nobody has scored");
                for (int i = 0; i < 100; i++) {
                    playAll();
                    Thread.sleep(2);
                }
            }
        }
    }

    private boolean hasScores(String path) throws Exception {
        if (!server.operated("GET", path, null).getString("phase").equals("running")) {
            return false;
        }
        JsonArray players = server.operated("GET", path + "/players", null).getJsonArray("players");
        return players.stream().anyMatch(each -> ((JsonObject) each).getInteger("score") > 0);
    }

    private void playUntil(String what, Predicate<RemotePlayer> condition) throws Exception {
        long deadline = System.nanoTime() + WAIT_SECONDS_MAX * 1_000_000_000L;
        while (!players.stream().allMatch(condition)) {
            assertFalse(
                    System.nanoTime() - deadline > 0,
                    () -> "never came: " + what + "; closed: "
                            + players.stream().map(RemotePlayer::closeCode).toList());
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
