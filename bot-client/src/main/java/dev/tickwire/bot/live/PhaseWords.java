package dev.tickwire.bot.live;

import dev.tickwire.bot.measure.Phase;

/** Phases of a run, for people. */
final class PhaseWords {
    private PhaseWords() {}

    static String of(Phase phase) {
        return switch (phase) {
            case JOINING -> "joining";
            case WARMING_UP -> "warming up";
            case MEASURING -> "measuring";
        };
    }
}
