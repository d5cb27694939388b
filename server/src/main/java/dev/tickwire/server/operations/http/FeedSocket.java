package dev.tickwire.server.operations.http;

import dev.tickwire.server.match.Clock;
import dev.tickwire.server.session.RateLimit;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One live feed: first a token, then wishes what to watch, and reports and pictures as far as they are read. Confined to one event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // what became of a message is the client's affair
final class FeedSocket implements MatchPictures.Watcher {
    /** Close codes. */
    static final int MISBEHAVED = 4400;

    static final int NO_TOKEN = 4401;
    static final int UNREAD = 4408;
    static final int TOO_MANY = 4429;

    private static final int HELLO_MILLIS_MAX = 5_000;
    private static final long UNREAD_NANOS_MAX = TimeUnit.SECONDS.toNanos(10);
    private static final int MESSAGES_PER_SECOND = 5;
    private static final int MESSAGES_BURST = 20;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final String address;
    private final Access access;
    private final AdminCounters counters;
    private final Clock clock;
    private final MatchPictures pictures;
    private final RateLimit messages;
    private boolean closing;

    /** Who is at the other end, or null until they have shown a token. */
    private Caller caller;

    /** The match that is watched, or null. */
    private String watchedId;

    /** When it was last seen that everything that was sent has been read, or soon will be. */
    private long readNanos;

    FeedSocket(
            Vertx vertx,
            ServerWebSocket socket,
            String address,
            Access access,
            AdminCounters counters,
            Clock clock,
            MatchPictures pictures) {
        this.vertx = vertx;
        this.socket = socket;
        this.address = address;
        this.access = access;
        this.counters = counters;
        this.clock = clock;
        this.pictures = pictures;
        readNanos = clock.nanoTime();
        messages = new RateLimit(MESSAGES_PER_SECOND, MESSAGES_BURST, readNanos);
    }

    /** Reads from now on, and waits only so long for the token. */
    void begin() {
        socket.textMessageHandler(this::received);
        socket.binaryMessageHandler(bytes -> close(MISBEHAVED, "Messages are JSON texts"));
        socket.exceptionHandler(broken -> close(MISBEHAVED, "A message was too long or broken"));
        vertx.setTimer(HELLO_MILLIS_MAX, timer -> {
            if (!isAdmitted()) {
                close(NO_TOKEN, "No token came in time");
            }
        });
    }

    /** Whether whoever is at the other end has shown a token. */
    boolean isAdmitted() {
        return caller != null;
    }

    void report(String text) {
        if (isAdmitted()) {
            sendIfRead(text);
        }
    }

    @Override
    public void map(String text) {
        if (!closing) {
            socket.writeTextMessage(text);
        }
    }

    @Override
    public void picture(String text) {
        sendIfRead(text);
    }

    @Override
    public void ended(String matchId) {
        watchedId = null;
        refuse("match " + matchId + " has ended");
    }

    /** Ends the feed if nothing has been read for too long; called once a second. */
    void checkReading() {
        long now = clock.nanoTime();
        if (!socket.writeQueueFull()) {
            readNanos = now;
        } else if (now - readNanos > UNREAD_NANOS_MAX) {
            close(UNREAD, "Nothing was read for too long");
        }
    }

    /** Ends the feed if the token that was shown is no longer good. */
    void closeIfUnknown() {
        if (isAdmitted() && !access.knows(caller)) {
            close(NO_TOKEN, "The token is no longer good");
        }
    }

    void closed() {
        closing = true;
        unwatch();
    }

    void close(int code, String reason) {
        if (!closing) {
            closing = true;
            unwatch();
            socket.close((short) code, reason);
        }
    }

    private void received(String text) {
        if (closing) {
            return;
        }
        if (!messages.tryTake(clock.nanoTime())) {
            close(TOO_MANY, "Too many messages");
            return;
        }
        try {
            JsonObject message = new JsonObject(text);
            String type = String.valueOf(message.getValue("type"));
            if (isAdmitted()) {
                handle(type, message);
            } else {
                hello(type, message);
            }
        } catch (DecodeException | ClassCastException e) {
            close(MISBEHAVED, "A message was no JSON object as it should be");
        }
    }

    private void hello(String type, JsonObject message) {
        if (!type.equals("hello")) {
            close(NO_TOKEN, "The first message must be a hello with a token");
            return;
        }
        try {
            caller = access.identify(address, Optional.ofNullable(message.getString("token")));
            socket.writeTextMessage(new JsonObject()
                    .put("type", "welcome")
                    .put("name", caller.name())
                    .put("role", ReportJson.word(caller.role()))
                    .encode());
        } catch (ProblemException refused) {
            close(
                    refused.problem().kind() == Problem.Kind.TOO_MANY ? TOO_MANY : NO_TOKEN,
                    refused.problem().detail());
        }
    }

    private void handle(String type, JsonObject message) {
        switch (type) {
            case "watch" -> watch(message.getString("matchId", ""));
            case "unwatch" -> unwatch();
            default -> refuse("there is no message of this type; watch and unwatch are two");
        }
    }

    private void watch(String matchId) {
        unwatch();
        if (pictures.watch(matchId, this)) {
            watchedId = matchId;
        } else {
            refuse("no match of this id runs");
        }
    }

    private void unwatch() {
        if (watchedId != null) {
            pictures.unwatch(watchedId, this);
            watchedId = null;
        }
    }

    private void refuse(String detail) {
        socket.writeTextMessage(
                new JsonObject().put("type", "refused").put("detail", detail).encode());
    }

    /** Whoever has not read what came before gets the next one instead. */
    private void sendIfRead(String text) {
        if (closing) {
            return;
        }
        if (socket.writeQueueFull()) {
            counters.count(AdminRefusal.FEED_UNREAD);
        } else {
            socket.writeTextMessage(text);
        }
    }
}
