package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.Controls;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.navigation.NavigationGrids;
import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;

/**
 * Plays Skirmish to be fun to play against: walks about, takes what it needs, goes after whom it sees, shoots, circles,
 * dodges, runs when it is weak, and misses. It decides about five times a second, and the bots of a match do so in different ticks.
 */
public final class SkirmishBrain implements Brain {
    /** A direction is kept while it is off by less: three quarters of the step between two directions. */
    private static final int DIRECTION_SLACK = Angle16.FULL_TURN / SkirmishControls.DIRECTIONS * 3 / 4;

    /** A next decision that lies farther ahead than this is from before the tick went back. */
    private static final int AHEAD_TICKS_MAX = 2 * Footwork.DECISION_TICKS;

    private final SeededRandom random;
    private final Temper temper;
    private final NavigationGrids grids;
    private final Perception seen = new Perception();
    private final Marksman marksman;

    /** The map that {@link #footwork} knows its way about; null before the first look. */
    private TileMap map;

    private Footwork footwork;
    private boolean started;
    private int nextDecisionTick;

    /**
     * Makes one.
     *
     * @param seed decides all that is random about it
     * @param grids what all brains of the program know of maps
     */
    public SkirmishBrain(int seed, Skill skill, NavigationGrids grids) {
        random = new SeededRandom(seed);
        temper = Temper.of(skill);
        this.grids = grids;
        marksman = new Marksman(temper, random);
    }

    @Override
    public void step(WorldView view, Controls controls) {
        int tick = view.tick();
        if (!isDue(tick, view.slot())) {
            return;
        }
        enterMap(view.game().map());
        seen.look(view);
        if (!seen.own.alive) {
            footwork.reset();
            controls.setHeld(view.game().neutralHeld(controls.held()));
            nextDecisionTick = tick + Footwork.DECISION_TICKS;
            return;
        }
        footwork.decide(seen, tick);
        nextDecisionTick = tick + footwork.ticksUntilNext();
        int held = controls.held();
        marksman.decide(seen, tick, footwork.headingAngle());
        int direction = directionFor(footwork.headingAngle(), SkirmishControls.direction(held));
        controls.setHeld(SkirmishControls.held(direction, marksman.aim(), marksman.firing()));
        if (footwork.dashing()) {
            controls.press(SkirmishControls.DASH_EDGE);
        }
    }

    private boolean isDue(int tick, int slot) {
        if (!started) {
            started = true;
            nextDecisionTick = tick + slot % Footwork.DECISION_TICKS;
        }
        int ahead = nextDecisionTick - tick;
        return ahead <= 0 || ahead > AHEAD_TICKS_MAX;
    }

    private void enterMap(TileMap current) {
        if (map != current) {
            map = current;
            footwork = new Footwork(grids.of(current, Skirmish.AVATAR_HALF_EXTENT_UNITS), current, temper, random);
        }
    }

    private static int directionFor(int headingAngle, int heldDirection) {
        if (headingAngle == Footwork.STAND) {
            return SkirmishControls.NO_DIRECTION;
        }
        if (heldDirection != SkirmishControls.NO_DIRECTION) {
            int off = Angle16.difference(SkirmishControls.angleOfDirection(heldDirection), headingAngle);
            if (Math.abs(off) < DIRECTION_SLACK) {
                return heldDirection;
            }
        }
        return SkirmishControls.directionNearest(headingAngle);
    }
}
