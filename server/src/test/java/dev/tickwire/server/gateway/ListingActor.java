package dev.tickwire.server.gateway;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.message.CloseReason;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Makes, joins, leaves, locks and ends matches at random, and looks at each answer. One thread at a time. */
final class ListingActor {
    static final String GAME = "provingground";

    private static final int RUNNING_MAX = 20;
    private static final int PLAYERS_MAX = 3;
    private static final int VISITORS_MAX = 12;

    /** Of so many matches one is private, and of so many visitors one only watches. */
    private static final int ONE_IN = 4;

    private static final Set<Integer> MAY_REFUSE =
            Set.of(CloseReason.MATCH_FULL.code(), CloseReason.MATCH_LOCKED.code());

    private final RemoteServer server;
    private final ConcurrentLinkedQueue<ListedMatch> known;
    private final ListingWatch watch;
    private final SeededRandom random;
    private final String name;
    private final List<Visitor> visitors = new ArrayList<>();
    private int joined;

    /** Somebody in a match. */
    record Visitor(ListedMatch match, String name, RemotePlayer player) {}

    ListingActor(RemoteServer server, ConcurrentLinkedQueue<ListedMatch> known, int number, int seed) {
        this.server = server;
        this.known = known;
        watch = new ListingWatch(server, known);
        random = new SeededRandom(seed * 1_000 + number);
        name = "a" + number;
    }

    /** Does so many things. */
    void act(int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> make();
                case 2, 3, 4 -> join();
                case 5 -> leave();
                case 6, 7 -> lock();
                case 8 -> end();
                default -> watch.look();
            }
            play();
        }
    }

    /** Those who are in a match, to look at while this one does nothing. */
    List<Visitor> visitors() {
        return visitors;
    }

    /** Lets everybody play; whose match has ended is gone. */
    void play() throws IOException {
        for (Visitor visitor : List.copyOf(visitors)) {
            RemotePlayer player = visitor.player();
            player.play();
            require(player.fault().isEmpty(), visitor.match(), player.fault());
            if (player.isOver()) {
                require(
                        player.closeCode() == CloseReason.MATCH_ENDED.code()
                                && !visitor.match().isRunning(),
                        visitor.match(),
                        "put " + visitor.name() + " out: " + player.closeCode() + " " + player.closeReason());
                forget(visitor);
            }
        }
    }

    /** Ends a match unless somebody else does. */
    void end(ListedMatch match) throws IOException, InterruptedException {
        if (!match.beginEnd()) {
            return;
        }
        JsonObject ended = server.operated("DELETE", path(match) + "?reason=Enough", null);
        require(ended.getString("state").equals("ended"), match, "was ended and is " + ended);
        match.ended();
        require(!server.tellsOf(match.id()), match, "has ended and is still told of");
    }

    void close() throws IOException {
        for (Visitor visitor : visitors) {
            visitor.player().close();
        }
    }

    private void make() throws IOException, InterruptedException {
        if (running().size() >= RUNNING_MAX) {
            return;
        }
        boolean isPrivate = random.nextInt(ONE_IN) == 0;
        JsonObject made = server.operated(
                "POST",
                RemoteServer.MATCHES,
                new JsonObject()
                        .put("game", GAME)
                        .put("maxPlayers", PLAYERS_MAX)
                        .put("private", isPrivate));
        ListedMatch match = new ListedMatch(made.getString("id"), isPrivate);
        require(known.stream().noneMatch(other -> other.id().equals(match.id())), match, "was made twice");
        known.add(match);
        RemoteServer.Answer shown = server.operate("GET", path(match), null);
        // Others may be faster.
        require(shown.status() == 200 || !match.isRunning(), match, "was made and is not shown: " + shown);
        require(server.tellsOf(match.id()) || !match.isRunning(), match, "was made and is not told of");
        watch.look();
    }

    private void join() throws IOException, InterruptedException {
        ListedMatch match = any();
        if (match == null || visitors.size() >= VISITORS_MAX) {
            return;
        }
        RemotePlayer.Wish wish = RemotePlayer.Wish.toPlay(GAME, match.id(), name + "-" + joined++)
                .watching(random.nextInt(ONE_IN) == 0);
        if (match.isPrivate()) {
            RemoteServer.Answer ticket =
                    server.operate("POST", path(match) + "/tickets", new JsonObject().put("validForSeconds", 60));
            require(ticket.status() == 201 || !match.isRunning(), match, "gives no ticket: " + ticket);
            if (ticket.status() != 201) {
                return;
            }
            wish = wish.by(ticket.json().getString("ticket"));
        }
        RemotePlayer player = new RemotePlayer(server, wish);
        if (player.awaitWelcome()) {
            require(player.welcome().matchId().equals(match.id()), match, "is " + player.welcome());
            visitors.add(new Visitor(match, wish.name(), player));
        } else {
            require(
                    MAY_REFUSE.contains(player.closeCode()) || !match.isRunning(),
                    match,
                    "lets " + wish + " not in: " + player.closeCode() + " " + player.closeReason());
            player.close();
        }
    }

    private void leave() throws IOException {
        if (!visitors.isEmpty()) {
            Visitor visitor = visitors.get(random.nextInt(visitors.size()));
            visitor.player().leave();
            forget(visitor);
        }
    }

    private void lock() throws IOException, InterruptedException {
        ListedMatch match = any();
        if (match != null) {
            boolean locks = random.nextInt(2) == 0;
            RemoteServer.Answer answer = server.operate(locks ? "PUT" : "DELETE", path(match) + "/lock", null);
            boolean isDone = answer.status() == 200 && answer.json().getBoolean("locked") == locks;
            require(isDone || !match.isRunning(), match, "is not locked or unlocked: " + answer);
        }
    }

    private void end() throws IOException, InterruptedException {
        ListedMatch match = any();
        if (match != null) {
            end(match);
        }
    }

    /** Of those that run, any; null if there is none. */
    private ListedMatch any() {
        List<ListedMatch> running = running();
        return running.isEmpty() ? null : running.get(random.nextInt(running.size()));
    }

    private List<ListedMatch> running() {
        return known.stream().filter(ListedMatch::isRunning).toList();
    }

    private void forget(Visitor visitor) throws IOException {
        visitors.remove(visitor);
        visitor.player().close();
    }

    private static String path(ListedMatch match) {
        return RemoteServer.MATCHES + "/" + match.id();
    }

    private static void require(boolean condition, ListedMatch match, String otherwise) {
        if (!condition) {
            throw new AssertionError(match.id() + " " + otherwise);
        }
    }
}
