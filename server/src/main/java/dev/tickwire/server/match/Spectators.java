package dev.tickwire.server.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Who watches a match without playing in it. Tick thread only. */
final class Spectators {
    private final int most;
    private final Inbox inbox;
    private final List<PlayerPort> ports = new ArrayList<>();
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
        if (ports.size() == most) {
            counters.add(MatchCount.REFUSED_SPECTATORS, 1);
            request.loop().execute(request.reply()::matchFull);
            return;
        }
        PlayerPort port = PlayerPort.ofSpectator(inbox, request.loop(), request.reply());
        ports.add(port);
        request.loop().execute(() -> request.reply().accepted(port, tick, false));
    }

    void left(PlayerPort port) {
        ports.remove(port);
    }

    int count() {
        return ports.size();
    }

    void tellAll(Consumer<JoinReply> message) {
        for (int i = 0; i < ports.size(); i++) {
            ports.get(i).tell(message);
        }
    }
}
