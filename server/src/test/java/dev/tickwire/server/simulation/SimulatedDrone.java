package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.PlayerPort;

/** A player within the server, without link or replica: makes things happen for the others to see. Comes and goes. */
final class SimulatedDrone implements JoinReply {
    private static final long THINK_NANOS = 33_000_000;

    private final SimulatedServer server;
    private final SeededRandom random;
    private final InputLayout layout;
    private PlayerPort port;
    private Match asked;
    private int sequence;
    private int held;
    private boolean stopped;

    SimulatedDrone(SimulatedServer server, SeededRandom random) {
        this.server = server;
        this.random = random;
        layout = server.match().game().schema().input();
        join();
        think();
    }

    /** Leaves and does not come back. */
    void stop() {
        stopped = true;
        if (port != null) {
            port.leave();
            port = null;
        }
    }

    @Override
    public void accepted(PlayerPort newPort, int tick, boolean resumed) {
        port = newPort;
        sequence = 0;
        if (stopped) {
            stop();
        }
    }

    @Override
    public void matchFull() {
        throw new SimulationFault("no place for a drone");
    }

    @Override
    public void replaced() {
        port = null;
    }

    @Override
    public void matchEnded(String why) {
        port = null;
    }

    @Override
    public void movedTo(Match successor) {
        // One that has left and asked again is told twice.
        if (asked != server.match()) {
            port = null;
            join();
        }
    }

    private void join() {
        JoinRequest request =
                new JoinRequest("drone", JoinRequest.Role.BOT, null, server.newToken(), server.loop(0), this);
        asked = server.match();
        asked.ask(request);
    }

    private void think() {
        if (stopped) {
            return;
        }
        if (port != null) {
            act();
        }
        server.time().after(THINK_NANOS, this::think);
    }

    private void act() {
        if (random.nextInt(12) == 0) {
            held = RandomControls.bits(random, layout.heldBits());
        }
        int edges = random.nextInt(20) == 0 ? RandomControls.bits(random, layout.edgeBits()) : 0;
        port.offerInput(++sequence, server.match().currentTick() + 1, held, edges, sequence % 40);
        if (random.nextInt(900) == 0) {
            port.leave();
            port = null;
            join();
        }
    }
}
