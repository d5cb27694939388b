package dev.tickwire.server.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Who watches a match without playing in it. Tick thread only, apart from the count of those who were refused. */
final class Spectators {
    private final int most;
    private final Inbox inbox;
    private final List<PlayerPort> ports = new ArrayList<>();
    private final LongAdder refused = new LongAdder();

    /**
     * None yet.
     *
     * @param most who may watch at the same time
     */
    Spectators(int most, Inbox inbox) {
        this.most = most;
        this.inbox = inbox;
    }

    void join(JoinRequest request, int tick) {
        if (ports.size() == most) {
            refused.increment();
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

    /** How many found no room; any thread. */
    long refused() {
        return refused.sum();
    }

    void tellAll(Consumer<JoinReply> message) {
        for (int i = 0; i < ports.size(); i++) {
            ports.get(i).tell(message);
        }
    }
}
