package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.PublishedFrame;

/** One player of a match on one thread: a brain, and inputs that are always in time. */
final class BrainPlayer implements JoinReply, WorldView {
    private final SharedGame game;
    private final Brain brain;
    private final int inputIntervalTicks;
    private final Controls controls = new Controls();
    private PlayerPort port;
    private PublishedFrame frame;
    private int sequence;
    private int lastNamedTick;
    private int sentHeld;

    BrainPlayer(SharedGame game, Brain brain, int inputIntervalTicks) {
        this.game = game;
        this.brain = brain;
        this.inputIntervalTicks = inputIntervalTicks;
    }

    /** Looks at a tick and sends an input for the next one, if there is anything to send. */
    void play(PublishedFrame newFrame) {
        if (port == null) {
            return;
        }
        frame = newFrame;
        brain.step(this, controls);
        frame = null;
        int namedTick = newFrame.tick() + 1;
        int edges = controls.takeEdges();
        boolean isNews = sequence == 0 || edges != 0 || controls.held() != sentHeld;
        if (isNews || namedTick - lastNamedTick >= inputIntervalTicks) {
            send(namedTick, edges);
        }
    }

    boolean isPlaying() {
        return port != null;
    }

    private void send(int namedTick, int edges) {
        sequence++;
        if (!port.offerInput(sequence, namedTick, controls.held(), edges, 0)) {
            throw new IllegalStateException("an input was refused");
        }
        lastNamedTick = namedTick;
        sentHeld = controls.held();
    }

    @Override
    public void accepted(PlayerPort newPort, int tick, boolean resumed) {
        port = newPort;
    }

    @Override
    public void matchFull() {
        throw new IllegalStateException("the match is full");
    }

    @Override
    public void replaced() {
        throw new IllegalStateException("somebody else has the body");
    }

    @Override
    public void matchEnded(String why) {
        throw new IllegalStateException(why);
    }

    @Override
    public void movedTo(Match successor) {
        throw new IllegalStateException("the match was followed by another");
    }

    @Override
    public SharedGame game() {
        return game;
    }

    @Override
    public WorldState world() {
        return frame.world();
    }

    @Override
    public int tick() {
        return frame.tick();
    }

    @Override
    public int slot() {
        return port.slot();
    }
}
