package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.network.TlsTrust;
import dev.tickwire.bot.scenario.FrameDecoding;
import dev.tickwire.bot.scenario.LinkText;
import dev.tickwire.bot.scenario.Ramp;
import dev.tickwire.bot.scenario.Role;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.scenario.ScenarioBuilder;
import dev.tickwire.bot.scenario.ScenarioFile;
import dev.tickwire.bot.scenario.Shares;
import dev.tickwire.bot.scenario.SkillText;
import dev.tickwire.bot.verdict.Threshold;
import dev.tickwire.bot.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The swarm for tests of a game that is built on Tickwire:
 *
 * <pre>{@code
 * SwarmOutcome outcome = Swarm.against("http://127.0.0.1:" + port)
 *         .bots(50)
 *         .net("wifi:80,bad:20")
 *         .threshold("gap_ms.p99<80")
 *         .run(Duration.ofSeconds(10));
 * outcome.requireHeld();
 * assertTrue(outcome.figure("latency_ms.p50") < 60);
 * }</pre>
 *
 * <p>Texts are those of the command line; a wrong one is an {@link IllegalArgumentException} that says what would be right.
 */
public final class Swarm {
    private final ScenarioBuilder builder = new ScenarioBuilder().warmup(Duration.ofSeconds(1));
    private RunListener listener = line -> {};

    private Swarm(List<ServerAddress> servers) {
        builder.servers(servers);
    }

    /** Against the server of an address such as {@code http://127.0.0.1:8080}, or against several at once. */
    public static Swarm against(String... urls) {
        return new Swarm(List.of(urls).stream().map(ServerAddress::parse).toList());
    }

    /**
     * All that a scenario says: a file's, or one's that comes with the program. What is said afterwards changes it.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public Swarm scenario(String nameOrFile) {
        try {
            ScenarioFile.read(nameOrFile, builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Believes servers whose certificates are in this PEM file, or were signed by one that is. */
    public Swarm trusting(Path pemFile) {
        builder.trust(new TlsTrust(Optional.of(pemFile), false));
        return this;
    }

    /** How many bots play all the time. */
    public Swarm bots(int count) {
        builder.bots(count);
        return this;
    }

    /** How many bots play when, such as {@code 0s:0,30s:500,2m:500}; to be run with {@link #run()}. */
    public Swarm ramp(String text) {
        builder.ramp(Ramp.parse(text));
        return this;
    }

    /** How many bots join in a second at the most. */
    public Swarm joinRate(int joinsPerSecond) {
        builder.joinsPerSecond(joinsPerSecond);
        return this;
    }

    /** How many bots leave in a second and come back as somebody new. */
    public Swarm churn(double perSecond) {
        builder.churnPerSecond(perSecond);
        return this;
    }

    /** Who the bots are, such as {@code fighter:60,wander:30,idle:5,slowreader:5}. */
    public Swarm mix(String text) {
        builder.roles(Shares.parse(text, Role::named));
        return this;
    }

    /** Their networks, such as {@code wifi}, {@code wifi:80,bad:20} or {@code rtt=80ms,jitter=20ms}. */
    public Swarm net(String text) {
        builder.links(LinkText.parse(text));
        return this;
    }

    /** The game to play, such as {@code skirmish}, instead of whatever the server's first match plays. */
    public Swarm game(String name) {
        builder.game(name);
        return this;
    }

    /** Which matches to play in, instead of the first. */
    public Swarm matches(String... ids) {
        builder.matches(List.of(ids));
        return this;
    }

    /** What lets bots into matches that need it, one each. */
    public Swarm tickets(List<String> texts) {
        builder.tickets(texts);
        return this;
    }

    /** Inputs in a second, instead of when something changes. */
    public Swarm inputRate(int perSecond) {
        builder.inputRateHz(perSecond);
        return this;
    }

    /** How well bots play Skirmish: {@code rookie}, {@code regular}, {@code veteran}; {@code mixed} unless told otherwise. */
    public Swarm skill(String text) {
        builder.skill(SkillText.parse(text));
        return this;
    }

    /** Bots of Proving Ground turn as a hand on a mouse does. */
    public Swarm aimAsAMouseDoes() {
        builder.aimStyle(AimStyle.MOUSE);
        return this;
    }

    /** Bots read only the headers of frames: many more of them on a core, and no worlds that could be wrong. */
    public Swarm readingHeadersOnly() {
        builder.decode(FrameDecoding.HEADER);
        return this;
    }

    /** Bots that are cut off come back. */
    public Swarm reconnecting() {
        builder.reconnect(true);
        return this;
    }

    /** Keeps the inputs of all bots in this file; if it cannot be written, {@link #run()} fails before anybody plays. */
    public Swarm record(Path file) {
        builder.recording(file);
        return this;
    }

    /** Plays the inputs that {@link #record} has kept in this file, of the same game, instead of what bots would do. */
    public Swarm playback(Path file) {
        builder.playback(file);
        return this;
    }

    /** How long all play before anything is measured; a second unless told otherwise. */
    public Swarm warmup(Duration time) {
        builder.warmup(time);
        return this;
    }

    /** Decides all that is random. */
    public Swarm seed(int number) {
        builder.seed(number);
        return this;
    }

    /** Something that must hold, such as {@code gap_ms.p99<80}, beside what is usual. */
    public Swarm threshold(String text) {
        builder.threshold(Threshold.parse(text));
        return this;
    }

    /** How late the bots themselves may be, in 99 of 100 cases, before their figures mean nothing; 5 ms unless told otherwise. */
    public Swarm generatorLagMax(Duration time) {
        builder.generatorLagMax(time);
        return this;
    }

    /** Where the server tells of itself, such as {@code http://127.0.0.1:9600/metrics}. */
    public Swarm serverMetrics(String url) {
        builder.metrics(ResourceAddress.parse(url, "/metrics"));
        return this;
    }

    /** Who is told how far it is. */
    public Swarm tell(RunListener newListener) {
        listener = newListener;
        return this;
    }

    /**
     * Joins, warms up, measures for some time, leaves.
     *
     * @throws SwarmException if the bots could not play at all; that they were thrown out is part of the outcome
     */
    public SwarmOutcome run(Duration measured) throws SwarmException, InterruptedException {
        builder.duration(measured);
        return run();
    }

    /**
     * The same for a ramp, which has its own length, or for the usual 30 seconds.
     *
     * @throws SwarmException if the bots could not play at all; that they were thrown out is part of the outcome
     */
    public SwarmOutcome run() throws SwarmException, InterruptedException {
        Scenario scenario = toScenario();
        RunResult result = new SwarmRun(scenario, listener).run();
        return new SwarmOutcome(result, Verdict.of(result, scenario.limits()));
    }

    /** What all that was said amounts to. */
    Scenario toScenario() {
        return builder.build();
    }
}
