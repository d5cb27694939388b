package dev.tickwire.bot.scenario;

import dev.tickwire.bits.Utf8;
import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.network.TlsTrust;
import dev.tickwire.bot.verdict.Limits;
import dev.tickwire.bot.verdict.Threshold;
import dev.tickwire.message.Hello;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a scenario together from what is usual, a file, and options, each of which can change what was said before. */
public final class ScenarioBuilder {
    /** The most bots that a scenario can have at a time. */
    public static final int BOTS_MAX = 20_000;

    private static final int BOTS_USUAL = 8;
    private static final String ALL_MATCHES = "all";
    private static final int JOINS_PER_SECOND_MAX = 5_000;
    private static final int CHURN_PER_SECOND_MAX = 1_000;
    private static final int LOOPS_MAX = 64;

    private String name = "";
    private List<ServerAddress> servers = List.of(new ServerAddress("127.0.0.1", 8080, false));
    private Optional<String> game = Optional.empty();
    private List<String> matchIds = List.of();
    private boolean allMatches;
    private Optional<ResourceAddress> metrics = Optional.empty();
    private List<String> tickets = List.of();
    private TlsTrust trust = TlsTrust.USUAL;

    /** Empty if nobody has said how many bots there are. */
    private Optional<Ramp> ramp = Optional.empty();

    private boolean rampIsMeasured;
    private int joinsPerSecond = 50;
    private double churnPerSecond;
    private Shares<Role> roles = Shares.all(Role.FIGHTER);
    private Shares<LinkProfile> links = Shares.all(LinkProfile.NONE);
    private Optional<Duration> warmup = Optional.empty();
    private Duration duration = Duration.ofSeconds(30);
    private int inputRateHz = Scenario.ON_CHANGE;
    private Optional<Skill> skill = Optional.empty();
    private AimStyle aimStyle = AimStyle.STRAIGHT;
    private FrameDecoding decode = FrameDecoding.FULL;
    private boolean reconnect;
    private Optional<Path> playback = Optional.empty();
    private Optional<CaptureSettings> capture = Optional.empty();
    private Optional<Path> recording = Optional.empty();
    private final List<Threshold> thresholds = new ArrayList<>();
    private double generatorLagMaxMillis = Limits.GENERATOR_LAG_P99_MILLIS_MAX;
    private int seed = 1;
    private int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Names it, for reports. */
    public ScenarioBuilder name(String text) {
        name = text;
        return this;
    }

    /** Which servers are believed if they speak TLS. */
    public ScenarioBuilder trust(TlsTrust believed) {
        trust = believed;
        return this;
    }

    /** Where to play; bots are dealt out evenly. */
    public ScenarioBuilder servers(List<ServerAddress> addresses) {
        servers = List.copyOf(addresses);
        return this;
    }

    /** The game that must be played, by name; one that bots can play. */
    public ScenarioBuilder game(String gameName) {
        if (!Brains.games().contains(gameName)) {
            throw new IllegalArgumentException(
                    "bots cannot play \"" + gameName + "\", only " + String.join(" and ", Brains.games()));
        }
        game = Optional.of(gameName);
        return this;
    }

    /**
     * Which matches of each server to play in; bots are dealt out evenly.
     *
     * @param ids at least one, or "all" alone
     */
    public ScenarioBuilder matches(List<String> ids) {
        if (ids.isEmpty() || ids.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a match has an id; m1 is one, and \"all\" are all");
        }
        allMatches = ids.equals(List.of(ALL_MATCHES));
        if (!allMatches && ids.contains(ALL_MATCHES)) {
            throw new IllegalArgumentException("there are either all matches or some of them");
        }
        matchIds = allMatches ? List.of() : List.copyOf(ids);
        return this;
    }

    /** Where the first server tells of itself. */
    public ScenarioBuilder metrics(ResourceAddress address) {
        metrics = Optional.of(address);
        return this;
    }

    /** What lets bots into a match that needs it, one each. */
    public ScenarioBuilder tickets(List<String> texts) {
        for (String text : texts) {
            requireRange("the length of a ticket", Utf8.length(text), 1, Hello.TICKET_BYTES_MAX);
        }
        tickets = List.copyOf(texts);
        return this;
    }

    /** How many bots there are, all the time. */
    public ScenarioBuilder bots(int count) {
        requireRange("the number of bots", count, 1, BOTS_MAX);
        ramp = Optional.of(Ramp.constant(count));
        rampIsMeasured = false;
        return this;
    }

    /** How many bots there are to be when; the run is as long as the ramp. */
    public ScenarioBuilder ramp(Ramp newRamp) {
        requireRange("the most bots of the ramp", newRamp.maxBots(), 1, BOTS_MAX);
        ramp = Optional.of(newRamp);
        rampIsMeasured = true;
        return this;
    }

    /** How many bots there are all the time; empty if nobody has said it, or if there is a ramp. */
    public Optional<Integer> bots() {
        return rampIsMeasured ? Optional.empty() : ramp.map(Ramp::maxBots);
    }

    /** Whether somebody has said how many bots there are when. */
    public boolean hasRamp() {
        return rampIsMeasured;
    }

    /** How many come in a second at the most. */
    public ScenarioBuilder joinsPerSecond(int rate) {
        requireRange("the join rate", rate, 1, JOINS_PER_SECOND_MAX);
        joinsPerSecond = rate;
        return this;
    }

    /** How many leave in a second and come back as somebody new. */
    public ScenarioBuilder churnPerSecond(double rate) {
        if (!(rate >= 0 && rate <= CHURN_PER_SECOND_MAX)) {
            throw new IllegalArgumentException(
                    "churn: " + rate + " is out of range; it must be 0 to " + CHURN_PER_SECOND_MAX);
        }
        churnPerSecond = rate;
        return this;
    }

    /** Who the bots are. */
    public ScenarioBuilder roles(Shares<Role> mixture) {
        roles = mixture;
        return this;
    }

    /** The networks of the bots. */
    public ScenarioBuilder links(Shares<LinkProfile> mixture) {
        links = mixture;
        return this;
    }

    /** How long to play before anything is measured. */
    public ScenarioBuilder warmup(Duration time) {
        warmup = Optional.of(time);
        return this;
    }

    /** How long to measure; not for a ramp, which has an end of its own. */
    public ScenarioBuilder duration(Duration time) {
        if (rampIsMeasured) {
            throw new IllegalArgumentException("a ramp is as long as its last point says");
        }
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("there is nothing to measure in no time; 30s is usual");
        }
        duration = time;
        return this;
    }

    /** How many inputs a second to send at least, or {@link Scenario#ON_CHANGE}. */
    public ScenarioBuilder inputRateHz(int rate) {
        requireRange("the input rate", rate, Scenario.ON_CHANGE, InputRateText.HZ_MAX);
        inputRateHz = rate;
        return this;
    }

    /** How well bots play, or a mixture if it is empty. */
    public ScenarioBuilder skill(Optional<Skill> newSkill) {
        skill = newSkill;
        return this;
    }

    /** How bots of the benchmark game turn. */
    public ScenarioBuilder aimStyle(AimStyle style) {
        aimStyle = style;
        return this;
    }

    /** How much of a frame bots read. */
    public ScenarioBuilder decode(FrameDecoding depth) {
        decode = depth;
        return this;
    }

    /** Whether bots that were cut off come back and take their bodies again. */
    public ScenarioBuilder reconnect(boolean comeBack) {
        reconnect = comeBack;
        return this;
    }

    /** Recorded inputs to be played instead of what brains would do. */
    public ScenarioBuilder playback(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("there is no file \"" + file + "\" that can be read");
        }
        playback = Optional.of(file);
        return this;
    }

    /** Keeps what the first bot receives. */
    public ScenarioBuilder capture(CaptureSettings settings) {
        capture = Optional.of(settings);
        return this;
    }

    /** Keeps the inputs of all bots. */
    public ScenarioBuilder recording(Path file) {
        recording = Optional.of(file);
        return this;
    }

    /** Something more that must hold. */
    public ScenarioBuilder threshold(Threshold threshold) {
        thresholds.add(threshold);
        return this;
    }

    /** How late the bots themselves may be, in 99 of 100 cases, before their figures mean nothing. */
    public ScenarioBuilder generatorLagMax(Duration time) {
        generatorLagMaxMillis = time.toMillis();
        return this;
    }

    /** Decides all that is random. */
    public ScenarioBuilder seed(int number) {
        seed = number;
        return this;
    }

    /** How many event loops to spread the bots over. */
    public ScenarioBuilder loops(int count) {
        requireRange("the number of threads", count, 1, LOOPS_MAX);
        loops = count;
        return this;
    }

    /**
     * What it all amounts to.
     *
     * @throws IllegalArgumentException if something does not go with something else
     */
    public Scenario build() {
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("there must be a server");
        }
        if (playback.isPresent() && recording.isPresent()) {
            throw new IllegalArgumentException("inputs are either played back or recorded");
        }
        requireServerThatIsAsked();
        Ramp bots = ramp.orElse(Ramp.constant(BOTS_USUAL));
        Duration warm = warmup.orElse(rampIsMeasured ? Duration.ZERO : Duration.ofSeconds(5));
        Scenario.Crowd crowd =
                new Scenario.Crowd(bots, rampIsMeasured, joinsPerSecond, churnPerSecond, roles, links, warm, duration);
        if (crowd.measured().isNegative() || crowd.measured().isZero()) {
            throw new IllegalArgumentException("the ramp ends before the warm-up does, so there is nothing to measure");
        }
        return new Scenario(
                name,
                new Scenario.Place(servers, game, matchIds, allMatches, metrics, tickets, trust),
                crowd,
                new Scenario.Play(inputRateHz, new BrainOptions(skill, aimStyle), decode, reconnect, playback),
                new Scenario.Keep(capture, recording),
                Limits.withUsual(thresholds, generatorLagMaxMillis),
                seed,
                Math.min(loops, bots.maxBots()));
    }

    /** A limit of what nobody asks for would only be found broken when the run is over. */
    private void requireServerThatIsAsked() {
        for (Threshold threshold : thresholds) {
            if (metrics.isEmpty() && threshold.figure().startsWith(Figures.SERVER_PREFIX)) {
                throw new IllegalArgumentException("the server is not asked for " + threshold.figure()
                        + ": it has to be said where it tells of itself (server-metrics)");
            }
        }
    }

    private static void requireRange(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(
                    what + ": " + value + " is out of range; it must be " + min + " to " + max);
        }
    }
}
