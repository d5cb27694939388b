package dev.tickwire.bot.brain;

import dev.tickwire.game.WorldView;
import java.util.function.IntUnaryOperator;

/** Plays as another brain does, with its hands off the weapons. */
public final class PeacefulBrain implements Brain {
    private final Brain brain;
    private final IntUnaryOperator disarmHeld;
    private final IntUnaryOperator disarmEdges;

    /** What the other brain believes to hold. */
    private final Controls armed = new Controls();

    /**
     * A brain that wraps another.
     *
     * @param disarmHeld  takes the triggers out of the held state
     * @param disarmEdges takes the shots out of the presses
     */
    public PeacefulBrain(Brain brain, IntUnaryOperator disarmHeld, IntUnaryOperator disarmEdges) {
        this.brain = brain;
        this.disarmHeld = disarmHeld;
        this.disarmEdges = disarmEdges;
    }

    @Override
    public void step(WorldView view, Controls controls) {
        brain.step(view, armed);
        controls.setHeld(disarmHeld.applyAsInt(armed.held()));
        controls.press(disarmEdges.applyAsInt(armed.takeEdges()));
    }
}
