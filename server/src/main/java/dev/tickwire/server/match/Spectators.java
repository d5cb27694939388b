package dev.tickwire.server.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who watches a match without playing in it. Tick thread only. */
final class Spectators {
    private final int most;
    private final Inbox inbox;
    private final List<Watcher> watchers = new ArrayList<>();
    private int nextId = Participant.SPECTATOR_ID_FIRST;
    private final MatchCounters counters;

    /**
     * None yet.
     *
     * @param most who may watch at the same time
     */
    Spectators(int most, Inbox inbox, MatchCounters counters) {
        this.most = most;
        this.counters = counters;
        this.inbox = inbox;
    }

    void join(JoinRequest request, int tick) {
        if (watchers.size() == most) {
            counters.add(MatchCount.REFUSED_SPECTATORS, 1);
            request.loop().execute(request.reply()::matchFull);
            return;
        }
        PlayerPort port = PlayerPort.ofSpectator(inbox, request.loop(), request.reply());
        watchers.add(new Watcher(nextId++, request.name(), request.address(), port));
        request.loop().execute(() -> request.reply().accepted(port, tick, false));
    }

    void left(PlayerPort port) {
        watchers.removeIf(watcher -> watcher.port == port);
    }

    int count() {
        return watchers.size();
    }

    void tellAll(Consumer<JoinReply> message) {
        for (int i = 0; i < watchers.size(); i++) {
            watchers.get(i).port.tell(message);
        }
    }

    /** Who watches, added to a list. */
    void list(List<Participant> to) {
        watchers.forEach(watcher -> to.add(watcher.describe()));
    }

    /** Sends somebody away, and tells them; returns who it was, or nothing if nobody has that id. */
    Optional<Participant> putOut(int id, String why) {
        for (Watcher watcher : watchers) {
            if (watcher.id == id) {
                watcher.port.tell(reply -> reply.putOut(why));
                watchers.remove(watcher);
                return Optional.of(watcher.describe());
            }
        }
        return Optional.empty();
    }

    /** Somebody who watches. */
    private record Watcher(int id, String name, String address, PlayerPort port) {
        Participant describe() {
            return new Participant(id, name, JoinRequest.Role.SPECTATOR, address, true, port.behindTicks(), 0);
        }
    }
}
