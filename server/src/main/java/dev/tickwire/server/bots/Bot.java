package dev.tickwire.server.bots;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.message.Input;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.PublishedFrame;

/** One player of the server's own: a brain, its hands and its place in the match. Confined to the bots' thread. */
final class Bot implements JoinReply, WorldView {
    /** Controls that never change are sent again before the match takes the player for gone. */
    private static final int KEEP_ALIVE_TICKS = 15;

    /** It acts in the tick after the one that it looks at. */
    private static final int SHOWN_LAG_QUARTERS = Input.QUARTERS_PER_TICK;

    private final SharedGame game;
    private final Brain brain;
    private final Controls controls = new Controls();
    private PlayerPort port;

    /** Whether it is in the match or waits for an answer. */
    private boolean wanted;

    private PublishedFrame frame;

    private int sequence;
    private int lastNamedTick;
    private int sentHeld;

    /** Presses that wait for an input that the match takes. */
    private int owedEdges;

    Bot(SharedGame game, Brain brain) {
        this.game = game;
        this.brain = brain;
    }

    @Override
    public void accepted(PlayerPort newPort, int tick, boolean resumed) {
        port = newPort;
        lastNamedTick = tick;
    }

    @Override
    public void dismissed() {
        port = null;
        wanted = false;
    }

    @Override
    public void matchFull() {
        port = null;
        wanted = false;
    }

    @Override
    public void replaced() {
        port = null;
    }

    @Override
    public void matchEnded(String why) {
        port = null;
    }

    /** Whether it is free to be sent into the match. */
    boolean isFree() {
        return !wanted;
    }

    /** It has been asked for a place. */
    void sentIn() {
        wanted = true;
        sequence = 0;
        lastNamedTick = 0;
        sentHeld = 0;
        owedEdges = 0;
    }

    /** Whoever follows the match brings bots of its own. */
    @Override
    public void movedTo(Match successor) {
        port = null;
    }

    /** Looks at a tick and decides on the next. */
    void play(PublishedFrame newFrame) {
        if (port == null) {
            return;
        }
        frame = newFrame;
        try {
            brain.step(this, controls);
        } finally {
            frame = null;
        }
        owedEdges |= controls.takeEdges();
        int namedTick = newFrame.tick() + 1;
        boolean isNews = sequence == 0 || controls.held() != sentHeld || owedEdges != 0;
        if (isNews || namedTick - lastNamedTick >= KEEP_ALIVE_TICKS) {
            send(namedTick);
        }
    }

    /** An input that is refused goes, with its number, to the next tick. */
    private void send(int namedTick) {
        if (namedTick - lastNamedTick > 0
                && port.offerInput(sequence + 1, namedTick, controls.held(), owedEdges, SHOWN_LAG_QUARTERS)) {
            sequence++;
            lastNamedTick = namedTick;
            sentHeld = controls.held();
            owedEdges = 0;
        }
    }

    /** Gives the place in the match up. */
    void leave() {
        if (port != null) {
            port.leave();
            port = null;
        }
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
