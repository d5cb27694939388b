package dev.tickwire.bot.brain.catalog;

import dev.tickwire.bot.brain.Behaviour;
import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.PeacefulBrain;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.navigation.NavigationGrids;
import dev.tickwire.bot.brain.provingground.ProvingGroundBrain;
import dev.tickwire.bot.brain.skirmish.SkirmishBrain;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.math.SeededRandom;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Makes brains for the games that have one. Brains of one instance share what they know of a map, so a program needs one
 * instance. Thread safe; the brains are not.
 */
public final class Brains {
    private static final Skill[] SKILLS = Skill.values();

    /** Adding a game is adding a line. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "skirmish",
                    true,
                    (brains, seed) -> new SkirmishBrain(seed, brains.skillFor(seed), brains.grids),
                    held -> SkirmishControls.held(SkirmishControls.direction(held), SkirmishControls.aim(held), false),
                    edges -> edges),
            new Entry(
                    "provingground",
                    false,
                    (brains, seed) -> new ProvingGroundBrain(seed, brains.options.aimStyle()),
                    held -> held,
                    edges -> edges & ~ProvingGroundControls.FIRE_EDGE));

    private final BrainOptions options;
    private final NavigationGrids grids = new NavigationGrids();

    /** Makes brains with these options. */
    public Brains(BrainOptions options) {
        this.options = options;
    }

    /** The names of the games that bots can play, the flagship first. */
    public static List<String> games() {
        return ENTRIES.stream().map(Entry::game).toList();
    }

    /** Whether bots can play a game without seeing anything of it. */
    public static boolean canPlayBlind(String game) {
        return ENTRIES.stream().anyMatch(entry -> entry.game.equals(game) && !entry.looks);
    }

    /**
     * A new brain for one avatar.
     *
     * @param game one of {@link #games()}
     * @param seed decides all that is random about it
     * @throws IllegalArgumentException if bots cannot play that game
     */
    public Brain forGame(String game, int seed) {
        return forGame(game, seed, Behaviour.USUAL);
    }

    /**
     * A new brain for one avatar that is there for something.
     *
     * @param game one of {@link #games()}
     * @param seed decides all that is random about it
     * @throws IllegalArgumentException if bots cannot play that game
     */
    public Brain forGame(String game, int seed, Behaviour behaviour) {
        for (Entry entry : ENTRIES) {
            if (entry.game.equals(game)) {
                return switch (behaviour) {
                    case USUAL -> entry.maker.make(this, seed);
                    case PEACEFUL ->
                        new PeacefulBrain(entry.maker.make(this, seed), entry.disarmHeld, entry.disarmEdges);
                    case IDLE -> (view, controls) -> {};
                };
            }
        }
        throw new IllegalArgumentException("bots cannot play \"" + game + "\", only " + String.join(" and ", games()));
    }

    private Skill skillFor(int seed) {
        return options.skill().orElseGet(() -> SKILLS[new SeededRandom(~seed).nextInt(SKILLS.length)]);
    }

    /**
     * How a game is played.
     *
     * @param looks       whether its brains look at the world
     * @param disarmHeld  takes the triggers out of a held state
     * @param disarmEdges takes the shots out of presses
     */
    private record Entry(
            String game, boolean looks, Maker maker, IntUnaryOperator disarmHeld, IntUnaryOperator disarmEdges) {}

    private interface Maker {
        Brain make(Brains brains, int seed);
    }
}
