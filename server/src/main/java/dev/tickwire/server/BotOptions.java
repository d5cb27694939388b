package dev.tickwire.server;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.config.InvalidSettingException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options of the command line about bots, as they were typed. */
final class BotOptions {
    @Option(
            names = "--bots",
            paramLabel = "N",
            description = "Players that the server itself plays. Default: 8 in Skirmish, 0 in Proving Ground.")
    private Integer bots;

    @Option(
            names = "--fill",
            paramLabel = "N",
            description =
                    "Fills each match up to N players with bots, which make room as people come, instead of --bots.")
    private Integer fill;

    @Option(names = "--bot-skill", paramLabel = "SKILL", description = "easy, normal or hard. Default: some of each.")
    private String skill;

    /** How many were asked for; empty for the game's own number, 0 if they fill. */
    OptionalInt count() {
        if (fill != null) {
            return OptionalInt.of(0);
        }
        return bots == null ? OptionalInt.empty() : OptionalInt.of(bots);
    }

    /**
     * Fills in what was chosen.
     *
     * @param count bots unless they fill
     * @throws InvalidSettingException if the options do not go together
     */
    BotSettings toSettings(int count) {
        if (fill != null && bots != null) {
            throw new InvalidSettingException("--fill", fill, "cannot be used together with --bots");
        }
        return new BotSettings(fill == null ? count : fill, fill != null, skill());
    }

    private Optional<Skill> skill() {
        if (skill == null) {
            return Optional.empty();
        }
        return switch (skill.toLowerCase(Locale.ROOT)) {
            case "easy" -> Optional.of(Skill.ROOKIE);
            case "normal" -> Optional.of(Skill.REGULAR);
            case "hard" -> Optional.of(Skill.VETERAN);
            default -> throw new InvalidSettingException("--bot-skill", skill, "must be easy, normal or hard");
        };
    }
}
