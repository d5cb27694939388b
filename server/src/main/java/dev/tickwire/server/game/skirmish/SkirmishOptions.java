package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.server.game.GameOptions;
import java.util.Set;

/**
 * What can be chosen about a match of Skirmish.
 *
 * @param mode         {@link SkirmishSchema#MODE_FREE_FOR_ALL} or {@link SkirmishSchema#MODE_TEAMS}
 * @param warmUpTicks  how long people can play before it counts
 * @param roundTicks   how long it counts
 * @param podiumTicks  how long the winner is shown
 */
record SkirmishOptions(int mode, int warmUpTicks, int roundTicks, int podiumTicks) {
    /** Option: 0 for a free-for-all, 1 for teams. */
    static final String MODE = "mode";

    /** Option: seconds of the warm-up. */
    static final String WARM_UP_SECONDS = "warmUpSeconds";

    /** Option: seconds for which it counts. */
    static final String ROUND_SECONDS = "roundSeconds";

    /** Option: seconds of the podium. */
    static final String PODIUM_SECONDS = "podiumSeconds";

    /** As a server offers it to whoever comes along. */
    static final SkirmishOptions USUAL = of(GameOptions.NONE);

    private static final int TICKS_PER_SECOND = 30;
    private static final int SECONDS_MAX = 30 * 60;

    /**
     * Reads the options of a match.
     *
     * @throws IllegalArgumentException if there is one that Skirmish does not know, or a value out of range
     */
    static SkirmishOptions of(GameOptions options) {
        options.requireKnown("skirmish", Set.of(MODE, WARM_UP_SECONDS, ROUND_SECONDS, PODIUM_SECONDS));
        return new SkirmishOptions(
                options.get(MODE, SkirmishSchema.MODE_FREE_FOR_ALL, SkirmishSchema.MODE_TEAMS, 0),
                options.get(WARM_UP_SECONDS, 0, SECONDS_MAX, 15) * TICKS_PER_SECOND,
                options.get(ROUND_SECONDS, 1, SECONDS_MAX, 5 * 60) * TICKS_PER_SECOND,
                options.get(PODIUM_SECONDS, 1, SECONDS_MAX, 8) * TICKS_PER_SECOND);
    }
}
