package dev.tickwire.server.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All tick loops of a server: a match is given to the one with the fewest and lives there for its life. */
public final class TickLoops implements AutoCloseable {
    private final List<TickLoop> loops = new ArrayList<>();

    /**
     * Makes loops that do not run yet.
     *
     * @param count at least 1; one less than the machine has cores leaves one for the sockets
     */
    public TickLoops(int count, Clock clock) {
        for (int i = 0; i < count; i++) {
            loops.add(new TickLoop(count == 1 ? "tick-loop" : "tick-loop-" + i, clock));
        }
    }

    public void start() {
        loops.forEach(TickLoop::start);
    }

    /** Runs a match from now on. */
    public void add(Match match) {
        TickLoop emptiest = loops.get(0);
        for (TickLoop loop : loops) {
            if (loop.matchCount() < emptiest.matchCount()) {
                emptiest = loop;
            }
        }
        emptiest.add(match);
    }

    /** Each of them; any thread. */
    public List<TickLoop> all() {
        return Collections.unmodifiableList(loops);
    }

    /** Ticks whose start had to be moved because a loop could not keep up. */
    public long shiftedTicks() {
        return loops.stream().mapToLong(TickLoop::shiftedTicks).sum();
    }

    /** Ends after the ticks that are running; the players are not told. */
    @Override
    public void close() {
        loops.forEach(TickLoop::close);
    }
}
