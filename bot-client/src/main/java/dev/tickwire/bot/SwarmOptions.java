package dev.tickwire.bot;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.network.TlsTrust;
import dev.tickwire.bot.scenario.FrameDecoding;
import dev.tickwire.bot.scenario.Ramp;
import dev.tickwire.bot.scenario.Role;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.scenario.ScenarioBuilder;
import dev.tickwire.bot.scenario.ScenarioFile;
import dev.tickwire.bot.scenario.Shares;
import dev.tickwire.bot.scenario.SkillText;
import dev.tickwire.bot.scenario.TicketText;
import dev.tickwire.bot.verdict.Threshold;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what the swarm is to do. Those that are not given are as the scenario says, or as is usual. */
final class SwarmOptions {
    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            completionCandidates = Scenarios.class,
            description =
                    "What to do, all in one: a file, or one of ${COMPLETION-CANDIDATES}. Other options change it.")
    private String scenario;

    @Option(
            names = "--url",
            paramLabel = "URL",
            split = ",",
            converter = OptionConverters.Address.class,
            description = "Address of the server; several share the bots evenly.%nDefault: http://127.0.0.1:8080")
    private List<ServerAddress> servers;

    @Option(
            names = "--tls-trust",
            paramLabel = "FILE",
            description = "PEM file with certificates that servers may have, or be signed by, instead of those that the"
                    + " Java machine knows.")
    private Path tlsTrustFile;

    @Option(
            names = "--tls-insecure",
            description = "Believe every server whatever certificate it shows: for a server of your own.")
    private boolean tlsInsecure;

    @Option(
            names = "--game",
            paramLabel = "GAME",
            completionCandidates = Games.class,
            description = "Game to play: ${COMPLETION-CANDIDATES}.%nDefault: whatever the match plays.")
    private String game;

    @Option(
            names = "--match",
            paramLabel = "ID",
            split = ",",
            description = "Matches to join, which share the bots evenly, or all.%nDefault: the server's first one.")
    private List<String> matches;

    @Option(
            names = "--ticket",
            paramLabel = "TICKET|@FILE",
            description = "Lets a bot into a match that needs one, once; a file has one in each line, for as many bots."
                    + "%nDefault: none")
    private String ticket;

    @Option(names = "--bots", paramLabel = "N", description = "Number of bots.%nDefault: 8")
    private Integer bots;

    @Option(
            names = "--ramp",
            paramLabel = "TIME:N,...",
            converter = OptionConverters.RampOfBots.class,
            description =
                    "How many bots there are to be when, instead of --bots, such as 0s:0,30s:500,2m:500. The run is as"
                            + " long as the ramp, and measured from its start on.")
    private Ramp ramp;

    @Option(
            names = "--churn",
            paramLabel = "N",
            description = "How many bots leave in a second and come back as somebody new.%nDefault: 0")
    private Double churn;

    @Option(
            names = "--mix",
            paramLabel = "ROLE:N,...",
            converter = OptionConverters.Roles.class,
            description = "Who the bots are, such as fighter:60,wander:30,idle:5,slowreader:5.%nDefault: fighter")
    private Shares<Role> mix;

    @Option(
            names = "--net",
            paramLabel = "NETWORK",
            converter = OptionConverters.Links.class,
            description =
                    "The bots' network: none, lan, wifi, 4g, 3g, bad; a mixture such as wifi:60,4g:40; or figures such as"
                            + " rtt=80ms,jitter=20ms,stalls=6/m,stall=300ms,down=2mbit,up=500kbit,pauses=2/m,pause=1s."
                            + "%nDefault: none")
    private Shares<LinkProfile> net;

    @Option(
            names = "--join-rate",
            paramLabel = "N",
            description = "No more connections are opened in a second, whatever a ramp says.%nDefault: 50")
    private Integer joinsPerSecond;

    @Option(
            names = "--warmup",
            paramLabel = "TIME",
            converter = OptionConverters.Time.class,
            description = "Time to play before anything is measured, once all have joined; such as 500ms, 5s or 1m."
                    + "%nDefault: 5s")
    private Duration warmup;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = OptionConverters.Time.class,
            description = "Time to measure.%nDefault: 30s")
    private Duration duration;

    @Option(
            names = "--input-rate",
            paramLabel = "RATE",
            converter = OptionConverters.InputRate.class,
            description =
                    "When to send inputs: \"change\" for when the controls changed, with a keep-alive now and then,"
                            + " or a number for at least so many in a second.%nDefault: change")
    private Integer inputRateHz;

    @Option(
            names = "--decode",
            paramLabel = "DEPTH",
            description = "How much of a frame bots read: full, or header to load a server with as many clients as"
                    + " possible (Proving Ground only; they hold no world and predict nothing).%nDefault: full")
    private FrameDecoding decode;

    @Option(
            names = "--aim",
            paramLabel = "STYLE",
            description =
                    "How bots of Proving Ground turn: straight on and then any way, or a little in every tick as a"
                            + " hand on a mouse does, of which they send what a player's client sends. One of"
                            + " straight, mouse.%nDefault: straight")
    private AimStyle aimStyle;

    @Option(
            names = "--skill",
            paramLabel = "SKILL",
            description = "How well bots play Skirmish: mixed, rookie, regular, veteran.%nDefault: mixed")
    private String skill;

    @Option(names = "--seed", paramLabel = "N", description = "Decides all that is random about the bots.%nDefault: 1")
    private Integer seed;

    @Option(names = "--reconnect", description = "Let bots that were cut off come back and take their bodies again.")
    private Boolean reconnect;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Event loops to spread the bots over.%nDefault: half of the machine's cores.")
    private Integer loops;

    @Option(
            names = "--threshold",
            paramLabel = "LIMIT",
            converter = OptionConverters.Limit.class,
            description = "What must hold, such as gap_ms.p99<80; as often as you like. Unless told otherwise:"
                    + " refused==0, disconnects==0, protocol_errors==0, brain_faults==0, replica_mismatches==0")
    private List<Threshold> thresholds = new ArrayList<>();

    @Option(
            names = "--generator-lag-max",
            paramLabel = "TIME",
            converter = OptionConverters.Time.class,
            description =
                    "How late the bots themselves may be, in 99 of 100 cases, before their figures mean nothing and the"
                            + " exit code is 3.%nDefault: 5ms")
    private Duration generatorLagMax;

    @Option(
            names = "--server-metrics",
            paramLabel = "URL",
            converter = OptionConverters.MetricsAddress.class,
            description =
                    "Where the server tells of itself as Prometheus reads it, such as http://127.0.0.1:9600/metrics."
                            + " Its figures get names such as server.tickwire_NAME.")
    private ResourceAddress metrics;

    @Mixin
    private FileOptions files;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * What the options amount to.
     *
     * @throws ParameterException if an option, or the scenario, is wrong
     */
    Scenario toScenario() {
        return build(toBuilder());
    }

    /**
     * The same with another number of bots.
     *
     * @throws ParameterException if an option, or the scenario, is wrong
     */
    Scenario toScenario(int otherBots) {
        ScenarioBuilder builder = toBuilder();
        check("--bots", () -> builder.bots(otherBots));
        return build(builder);
    }

    /**
     * The number of bots that was asked for, or else another one.
     *
     * @throws ParameterException if an option, or the scenario, is wrong, or if there is a ramp
     */
    int botsOr(int usual) {
        ScenarioBuilder builder = toBuilder();
        if (builder.hasRamp()) {
            throw wrong("--find-capacity: it tries numbers of bots, and there is a ramp; --bots N takes its place");
        }
        return builder.bots().orElse(usual);
    }

    private ScenarioBuilder toBuilder() {
        ScenarioBuilder builder = new ScenarioBuilder();
        if (scenario != null) {
            check("--scenario", () -> readScenario(builder));
        }
        applyPlace(builder);
        applyCrowd(builder);
        applyPlay(builder);
        try {
            files.applyTo(builder);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        return builder;
    }

    private Scenario build(ScenarioBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private void readScenario(ScenarioBuilder builder) {
        try {
            ScenarioFile.read(scenario, builder);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(scenario + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(scenario + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void applyPlace(ScenarioBuilder builder) {
        if (servers != null) {
            builder.servers(servers);
        }
        if (tlsTrustFile != null && tlsInsecure) {
            throw wrong("--tls-insecure: believes everybody, so --tls-trust would mean nothing");
        }
        if (tlsTrustFile != null || tlsInsecure) {
            check("--tls-trust", () -> builder.trust(new TlsTrust(Optional.ofNullable(tlsTrustFile), tlsInsecure)));
        }
        if (game != null) {
            check("--game", () -> builder.game(game));
        }
        if (matches != null) {
            check("--match", () -> builder.matches(matches));
        }
        if (ticket != null) {
            check("--ticket", () -> builder.tickets(TicketText.read(ticket)));
        }
        if (metrics != null) {
            builder.metrics(metrics);
        }
    }

    private void applyCrowd(ScenarioBuilder builder) {
        if (bots != null && ramp != null) {
            throw wrong("--ramp: there are either --bots all the time or a ramp");
        }
        if (bots != null) {
            check("--bots", () -> builder.bots(bots));
        }
        if (ramp != null) {
            check("--ramp", () -> builder.ramp(ramp));
        }
        if (churn != null) {
            check("--churn", () -> builder.churnPerSecond(churn));
        }
        if (mix != null) {
            builder.roles(mix);
        }
        if (net != null) {
            builder.links(net);
        }
        if (joinsPerSecond != null) {
            check("--join-rate", () -> builder.joinsPerSecond(joinsPerSecond));
        }
        if (warmup != null) {
            builder.warmup(warmup);
        }
        if (duration != null) {
            check("--duration", () -> builder.duration(duration));
        }
    }

    private void applyPlay(ScenarioBuilder builder) {
        if (inputRateHz != null) {
            builder.inputRateHz(inputRateHz);
        }
        if (decode != null) {
            builder.decode(decode);
        }
        if (aimStyle != null) {
            builder.aimStyle(aimStyle);
        }
        if (skill != null) {
            check("--skill", () -> builder.skill(SkillText.parse(skill)));
        }
        if (seed != null) {
            builder.seed(seed);
        }
        if (reconnect != null) {
            builder.reconnect(reconnect);
        }
        if (loops != null) {
            check("--threads", () -> builder.loops(loops));
        }
        thresholds.forEach(builder::threshold);
        if (generatorLagMax != null) {
            builder.generatorLagMax(generatorLagMax);
        }
    }

    private void check(String option, Runnable setting) {
        try {
            setting.run();
        } catch (IllegalArgumentException e) {
            throw wrong(option + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The games, for the help. */
    static final class Games implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Brains.games().iterator();
        }
    }

    /** The scenarios that come with the program, for the help. */
    static final class Scenarios implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ScenarioFile.SHIPPED.iterator();
        }
    }
}
