package dev.tickwire.bot.brain.provingground;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.game.WorldView;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.netcode.AimSampler;

/**
 * Gives the inputs of the benchmark's workload, one in each tick: always walking, a shot in every 30th input, the
 * heading as the {@link AimStyle} says. It never looks at the world.
 */
public final class ProvingGroundBrain implements Brain {
    private static final int INPUTS_PER_SHOT = 30;

    /** Spreads the shots of neighbouring slots over the second. */
    private static final int SHOT_STAGGER_INPUTS = 7;

    private static final int INPUTS_PER_TURN_MIN = 15;
    private static final int INPUTS_PER_TURN_MAX = 45;

    /**
     * The headings that a mouse can choose from, as fine as the aim of Skirmish: a shot at somebody 900 px away passes him
     * by 3 px at most for it. The wire has room for 16 bits, which the workload of straight walks needs.
     */
    private static final int MOUSE_HEADING_BITS = 10;

    private final SeededRandom random;
    private final AimStyle aimStyle;
    private final MouseHand hand;
    private final AimSampler sampler = new AimSampler(MOUSE_HEADING_BITS);
    private boolean started;
    private int angle;
    private int inputsUntilTurn;
    private int inputsUntilShot;

    /** Makes one whose angles and times follow from the seed. */
    public ProvingGroundBrain(int seed, AimStyle aimStyle) {
        random = new SeededRandom(seed);
        this.aimStyle = aimStyle;
        hand = new MouseHand(random);
        angle = random.nextInt(Angle16.FULL_TURN);
        inputsUntilTurn = drawInputsUntilTurn();
    }

    @Override
    public void step(WorldView view, Controls controls) {
        if (!started) {
            started = true;
            inputsUntilShot = INPUTS_PER_SHOT - view.slot() * SHOT_STAGGER_INPUTS % INPUTS_PER_SHOT;
        }
        boolean shot = --inputsUntilShot <= 0;
        if (shot) {
            inputsUntilShot = INPUTS_PER_SHOT;
            controls.press(ProvingGroundControls.FIRE_EDGE);
        }
        controls.setHeld(ProvingGroundControls.walk(nextHeading(view.tick(), shot)));
    }

    private int nextHeading(int tick, boolean shot) {
        if (aimStyle == AimStyle.MOUSE) {
            angle += hand.nextTurn();
            return sampler.sample(angle, tick, shot) << (Angle16.BITS - MOUSE_HEADING_BITS);
        }
        if (--inputsUntilTurn <= 0) {
            angle = random.nextInt(Angle16.FULL_TURN);
            inputsUntilTurn = drawInputsUntilTurn();
        }
        return angle;
    }

    private int drawInputsUntilTurn() {
        return random.nextRange(INPUTS_PER_TURN_MIN, INPUTS_PER_TURN_MAX);
    }
}
