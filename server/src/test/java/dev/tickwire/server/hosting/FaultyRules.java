package dev.tickwire.server.hosting;

import dev.tickwire.game.GameType;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Rules of Proving Ground that throw in a certain tick, at a certain place, on purpose. */
final class FaultyRules extends DelegatingRules {
    private final Place place;
    private final int faultTick;

    /** Where a match can throw. */
    enum Place {
        /** In the midst of the tick. */
        STEP,
        /** While a tick is encoded: the rules have left a value that fits no field. */
        ENCODING,
        /** When the tick is as good as done, after its host has been told that the match is over. */
        END_OF_TICK,
        /** When the match is looked at for who is ahead, which is done as it ends. */
        SCORE
    }

    private FaultyRules(GameRules rules, Place place, int faultTick) {
        super(rules);
        this.place = place;
        this.faultTick = faultTick;
    }

    /** The same game without a fault. */
    static GameRulesType sound() {
        return new ProvingGroundRulesType();
    }

    /**
     * A game some of whose matches throw.
     *
     * @param isFaulty which, counted from 1 in the order of their making
     */
    static GameRulesType type(Place place, int faultTick, IntPredicate isFaulty) {
        ProvingGroundRulesType sound = new ProvingGroundRulesType();
        AtomicInteger made = new AtomicInteger();
        return new GameRulesType() {
            @Override
            public GameType shared() {
                return sound.shared();
            }

            @Override
            public GameRules newRules() {
                GameRules rules = sound.newRules();
                return isFaulty.test(made.incrementAndGet()) ? new FaultyRules(rules, place, faultTick) : rules;
            }
        };
    }

    @Override
    public void step(RulesWorld world) {
        throwIf(place == Place.STEP && world.tick() == faultTick);
        super.step(world);
        if (place == Place.ENCODING && world.tick() == faultTick) {
            world.truth().avatars().set(0, ProvingGroundSchema.AVATAR_HEALTH, Integer.MAX_VALUE);
        }
    }

    @Override
    public boolean isOver(RulesWorld world) {
        return place == Place.END_OF_TICK && world.tick() >= faultTick;
    }

    @Override
    public String phase(RulesWorld world) {
        throwIf(place == Place.END_OF_TICK && world.tick() == faultTick);
        return super.phase(world);
    }

    @Override
    public int scoreOf(RulesWorld world, int slot) {
        throwIf(place == Place.SCORE);
        return super.scoreOf(world, slot);
    }

    private static void throwIf(boolean isTime) {
        if (isTime) {
            throw new IllegalStateException("a fault of the rules, on purpose");
        }
    }
}
