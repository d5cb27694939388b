package dev.tickwire.bot;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.swarm.FrameDecoding;
import dev.tickwire.bot.swarm.SwarmSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what the swarm is to do. */
final class SwarmOptions {
    private static final int BOTS_MAX = 20_000;
    private static final int JOINS_PER_SECOND_MAX = 5_000;
    private static final int LOOPS_MAX = 64;
    private static final int CAPTURE_MEGABYTES_MAX = 4_096;
    private static final long BYTES_PER_MEGABYTE = 1_000_000;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            converter = OptionConverters.Address.class,
            description = "Address of the server.")
    private ServerAddress server;

    @Option(
            names = "--game",
            paramLabel = "GAME",
            completionCandidates = Games.class,
            showDefaultValue = Visibility.NEVER,
            description = "Game to play: ${COMPLETION-CANDIDATES}. Default: whatever the match plays.")
    private String game;

    @Option(
            names = "--match",
            paramLabel = "ID",
            showDefaultValue = Visibility.NEVER,
            description = "Match to join. Default: the server's first one.")
    private String matchId;

    @Option(names = "--bots", paramLabel = "N", defaultValue = "8", description = "Number of bots.")
    private int bots;

    @Option(
            names = "--join-rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Connections to open in a second.")
    private int joinsPerSecond;

    @Option(
            names = "--warmup",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = OptionConverters.Time.class,
            description = "Time to play, once all have joined, before anything is measured; such as 500ms, 5s or 1m.")
    private Duration warmup;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            defaultValue = "30s",
            converter = OptionConverters.Time.class,
            description = "Time to measure.")
    private Duration duration;

    @Option(
            names = "--input-rate",
            paramLabel = "RATE",
            defaultValue = "change",
            converter = OptionConverters.InputRate.class,
            description =
                    "When to send inputs: \"change\" for when the controls changed, with a keep-alive now and then,"
                            + " or a number for at least so many in a second.")
    private int inputRateHz;

    @Option(
            names = "--decode",
            paramLabel = "DEPTH",
            defaultValue = "full",
            description = "How much of a frame bots read: full, or header to load a server with as many clients as"
                    + " possible (Proving Ground only; they hold no world and predict nothing).")
    private FrameDecoding decode;

    @Option(
            names = "--aim",
            paramLabel = "STYLE",
            defaultValue = "straight",
            description =
                    "How bots of Proving Ground turn: straight on and then any way, or a little in every tick as a"
                            + " hand on a mouse does, of which they send what a player's client sends. One of"
                            + " straight, mouse.")
    private AimStyle aimStyle;

    @Option(
            names = "--skill",
            paramLabel = "SKILL",
            defaultValue = "mixed",
            description = "How well bots play Skirmish: mixed, rookie, regular, veteran.")
    private SkillChoice skill;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides all that is random about the bots.")
    private int seed;

    @Option(names = "--reconnect", description = "Let bots that were cut off come back and take their bodies again.")
    private boolean reconnect;

    @Option(
            names = "--threads",
            paramLabel = "N",
            showDefaultValue = Visibility.NEVER,
            description = "Event loops to spread the bots over. Default: half of the machine's cores.")
    private Integer loops;

    @Option(
            names = "--capture",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "Keep all that the first bot receives in this file, for the command dissect.")
    private Path captureFile;

    @Option(
            names = "--capture-limit",
            paramLabel = "MB",
            defaultValue = "64",
            description = "Megabytes that the capture may have; what comes later is left out.")
    private int captureMegabytesMax;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The settings that the options amount to.
     *
     * @throws ParameterException if an option is out of range
     */
    SwarmSettings toSettings() {
        requireRange("--bots", bots, 1, BOTS_MAX);
        requireRange("--join-rate", joinsPerSecond, 1, JOINS_PER_SECOND_MAX);
        if (duration.isZero()) {
            throw wrong("--duration: there is nothing to measure in no time; 30s is usual");
        }
        if (game != null && !Brains.games().contains(game)) {
            throw wrong("--game: bots cannot play \"" + game + "\", only " + String.join(" and ", Brains.games()));
        }
        int loopCount = loops == null ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : loops;
        requireRange("--threads", loopCount, 1, LOOPS_MAX);
        requireRange("--capture-limit", captureMegabytesMax, 1, CAPTURE_MEGABYTES_MAX);
        if (captureFile != null) {
            WritableFile.require("--capture", captureFile, spec.commandLine());
        }
        return new SwarmSettings(
                server,
                Optional.ofNullable(game),
                Optional.ofNullable(matchId),
                bots,
                joinsPerSecond,
                warmup,
                duration,
                seed,
                inputRateHz,
                new BrainOptions(skill.skill, aimStyle),
                Math.min(loopCount, bots),
                decode,
                reconnect,
                Optional.ofNullable(captureFile)
                        .map(file -> new CaptureSettings(file, captureMegabytesMax * BYTES_PER_MEGABYTE)));
    }

    private void requireRange(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw wrong(option + ": " + value + " is out of range; it must be " + min + " to " + max);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** A skill, or a mixture of all. */
    enum SkillChoice {
        MIXED(Optional.empty()),
        ROOKIE(Optional.of(Skill.ROOKIE)),
        REGULAR(Optional.of(Skill.REGULAR)),
        VETERAN(Optional.of(Skill.VETERAN));

        private final Optional<Skill> skill;

        SkillChoice(Optional<Skill> skill) {
            this.skill = skill;
        }
    }

    /** The games, for the help. */
    static final class Games implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Brains.games().iterator();
        }
    }
}
