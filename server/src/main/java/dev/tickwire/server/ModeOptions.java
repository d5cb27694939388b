package dev.tickwire.server;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.game.GameOptions;
import picocli.CommandLine.Option;

/** The options of the command line about what a match is like, as they were typed. */
final class ModeOptions {
    private static final int FREE_FOR_ALL = 0;
    private static final int TEAMS = 1;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "ffa: each against all, or tdm: two teams. Default in Skirmish: ffa.")
    private String mode;

    @Option(
            names = "--round-seconds",
            paramLabel = "N",
            description = "How long a match counts. Default in Skirmish: 300.")
    private Integer roundSeconds;

    /**
     * What was chosen, for the game to check.
     *
     * @throws InvalidSettingException if there is no such mode
     */
    GameOptions toOptions() {
        GameOptions options = GameOptions.NONE;
        if (mode != null) {
            options = options.with("mode", modeNumber());
        }
        return roundSeconds == null ? options : options.with("roundSeconds", roundSeconds);
    }

    private int modeNumber() {
        return switch (mode) {
            case "ffa" -> FREE_FOR_ALL;
            case "tdm" -> TEAMS;
            default -> throw new InvalidSettingException("--mode", mode, "must be ffa or tdm");
        };
    }
}
