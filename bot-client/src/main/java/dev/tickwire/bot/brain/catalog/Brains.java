package dev.tickwire.bot.brain.catalog;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.navigation.NavigationGrids;
import dev.tickwire.bot.brain.provingground.ProvingGroundBrain;
import dev.tickwire.bot.brain.skirmish.SkirmishBrain;
import dev.tickwire.math.SeededRandom;
import java.util.List;

/**
 * Makes brains for the games that have one. Brains of one instance share what they know of a map, so a program needs one
 * instance. Thread safe; the brains are not.
 */
public final class Brains {
    private static final Skill[] SKILLS = Skill.values();

    /** Adding a game is adding a line. */
    private static final List<Entry> ENTRIES = List.of(
            new Entry("skirmish", true, (brains, seed) -> new SkirmishBrain(seed, brains.skillFor(seed), brains.grids)),
            new Entry(
                    "provingground", false, (brains, seed) -> new ProvingGroundBrain(seed, brains.options.aimStyle())));

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
        for (Entry entry : ENTRIES) {
            if (entry.game.equals(game)) {
                return entry.maker.make(this, seed);
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
     * @param looks whether its brains look at the world
     */
    private record Entry(String game, boolean looks, Maker maker) {}

    private interface Maker {
        Brain make(Brains brains, int seed);
    }
}
