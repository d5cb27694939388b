package dev.tickwire.server.match;

import java.util.ArrayList;
import java.util.List;

/** The input rings of a match, one for each event loop that somebody has joined from. Tick thread only. */
final class InputRings {
    private final int capacity;
    private final List<LoopExecutor> loops = new ArrayList<>();
    private final List<InputRing> rings = new ArrayList<>();

    /**
     * None yet.
     *
     * @param capacity inputs that may wait on each loop
     */
    InputRings(int capacity) {
        this.capacity = capacity;
    }

    /** The ring that a loop writes to. One loop is one executor: tasks of the same one never run at the same time. */
    InputRing of(LoopExecutor loop) {
        for (int i = 0; i < loops.size(); i++) {
            if (loops.get(i) == loop) {
                return rings.get(i);
            }
        }
        loops.add(loop);
        rings.add(new InputRing(capacity));
        return rings.get(rings.size() - 1);
    }

    void drainTo(InputRing.Taker taker) {
        for (int i = 0; i < rings.size(); i++) {
            rings.get(i).drainTo(taker);
        }
    }
}
