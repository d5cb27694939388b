package dev.tickwire.bot.scenario;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueType;
import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.link.LinkProfiles;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.network.TlsTrust;
import dev.tickwire.bot.verdict.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads scenarios from files in HOCON, of which JSON is a part. A key is the name of the option that says the same, and whatever
 * is not a number or a list is written as that option wants it.
 */
public final class ScenarioFile {
    /** Scenarios that come with the program. */
    public static final List<String> SHIPPED =
            List.of("smoke", "skirmish-32", "proving-ground-500", "churn", "bad-networks", "slow-readers");

    private static final int FILE_BYTES_MAX = 1 << 20;

    private final String source;
    private final ScenarioBuilder builder;
    private final Map<String, Consumer<Config>> readers = new HashMap<>();
    private final Map<String, LinkProfile> networks = new HashMap<>();

    private ScenarioFile(String source, ScenarioBuilder builder) {
        this.source = source;
        this.builder = builder;
        addPlace();
        addCrowd();
        addPlay();
    }

    /**
     * Reads a file, or a scenario that comes with the program.
     *
     * @param name    of the file, or of the scenario if there is no such file
     * @param builder is told all that is in it
     * @throws IllegalArgumentException if there is no such scenario, or something in it is wrong, with what would be right
     * @throws IOException              if the file cannot be read
     */
    public static void read(String name, ScenarioBuilder builder) throws IOException {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            if (Files.size(file) > FILE_BYTES_MAX) {
                throw new IllegalArgumentException(name + " is too long for a scenario");
            }
            new ScenarioFile(name, builder).read(Files.readString(file));
            return;
        }
        try (InputStream in = SHIPPED.contains(name)
                ? ScenarioFile.class.getResourceAsStream("/scenarios/" + name + ".conf")
                : null) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file \"" + name
                        + "\"; scenarios that come with the program are " + String.join(", ", SHIPPED));
            }
            new ScenarioFile(name, builder).read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void read(String text) {
        try {
            ConfigParseOptions options = ConfigParseOptions.defaults().setOriginDescription(source);
            Config config = ConfigFactory.parseString(text, options).resolve();
            readNetworks(config);
            if (config.hasPath("bots") && config.hasPath("ramp")) {
                throw wrong(config, "ramp", "a scenario has either bots or a ramp");
            }
            if (config.hasPath("duration") && config.hasPath("ramp")) {
                throw wrong(config, "duration", "a ramp is as long as its last point says");
            }
            for (String key : config.root().keySet()) {
                Consumer<Config> reader = readers.get(key);
                if (reader == null) {
                    throw wrong(config, key, "there is no such key; there are " + String.join(", ", keys()));
                }
                try {
                    reader.accept(config);
                } catch (IllegalArgumentException e) {
                    throw wrong(config, key, e.getMessage());
                }
            }
        } catch (ConfigException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (StackOverflowError e) {
            // The library reads what is nested by calling itself.
            throw new IllegalArgumentException(source + " is nested too deeply for a scenario", e);
        }
    }

    private void addPlace() {
        on("name", config -> builder.name(config.getString("name")));
        on(
                "url",
                config -> builder.servers(
                        texts(config, "url").stream().map(ServerAddress::parse).toList()));
        on("game", config -> builder.game(config.getString("game")));
        on("match", config -> builder.matches(texts(config, "match")));
        on(
                "tls-trust",
                config -> builder.trust(new TlsTrust(Optional.of(Path.of(config.getString("tls-trust"))), false)));
        on("ticket", config -> builder.tickets(TicketText.read(config.getString("ticket"))));
        on(
                "server-metrics",
                config -> builder.metrics(ResourceAddress.parse(config.getString("server-metrics"), "/metrics")));
    }

    private void addCrowd() {
        on("bots", config -> builder.bots(whole(config, "bots")));
        on("ramp", config -> builder.ramp(Ramp.parse(String.join(",", texts(config, "ramp")))));
        on("join-rate", config -> builder.joinsPerSecond(whole(config, "join-rate")));
        on("churn", config -> builder.churnPerSecond(config.getDouble("churn")));
        on("mix", config -> builder.roles(shares(config, "mix", Role::named)));
        on("net", config -> builder.links(links(config)));
        on("networks", config -> {});
        on("warmup", config -> builder.warmup(TimeText.parse(config.getString("warmup"))));
        on("duration", config -> builder.duration(TimeText.parse(config.getString("duration"))));
        on(
                "threshold",
                config -> texts(config, "threshold").stream()
                        .map(Threshold::parse)
                        .forEach(builder::threshold));
        on(
                "generator-lag-max",
                config -> builder.generatorLagMax(TimeText.parse(config.getString("generator-lag-max"))));
        on("seed", config -> builder.seed(whole(config, "seed")));
    }

    private void addPlay() {
        on("input-rate", config -> builder.inputRateHz(InputRateText.parse(config.getString("input-rate"))));
        on("decode", config -> builder.decode(oneOf(FrameDecoding.values(), config.getString("decode"))));
        on("aim", config -> builder.aimStyle(oneOf(AimStyle.values(), config.getString("aim"))));
        on("skill", config -> builder.skill(SkillText.parse(config.getString("skill"))));
        on("reconnect", config -> builder.reconnect(config.getBoolean("reconnect")));
        on("playback", config -> builder.playback(Path.of(config.getString("playback"))));
    }

    private void on(String key, Consumer<Config> reader) {
        readers.put(key, reader);
    }

    private List<String> keys() {
        return readers.keySet().stream().sorted().toList();
    }

    private void readNetworks(Config config) {
        if (!config.hasPath("networks")) {
            return;
        }
        ConfigObject named = config.getObject("networks");
        for (String name : named.keySet()) {
            Map<String, String> figures = new HashMap<>();
            try {
                Map<String, Object> values =
                        named.toConfig().getObject(quoted(name)).unwrapped();
                values.forEach((key, value) -> figures.put(key, String.valueOf(value)));
                networks.put(name, LinkText.figures(name, figures));
            } catch (IllegalArgumentException e) {
                throw wrong(config, "networks", e.getMessage());
            }
        }
    }

    private Shares<LinkProfile> links(Config config) {
        Function<String, LinkProfile> named =
                name -> networks.containsKey(name) ? networks.get(name) : LinkProfiles.named(name);
        boolean isText = config.getValue("net").valueType() == ConfigValueType.STRING;
        if (isText && config.getString("net").indexOf('=') >= 0) {
            return LinkText.parse(config.getString("net"));
        }
        return shares(config, "net", named);
    }

    private static <T> Shares<T> shares(Config config, String key, Function<String, T> kind) {
        if (config.getValue(key).valueType() != ConfigValueType.OBJECT) {
            return Shares.parse(config.getString(key), kind);
        }
        List<Shares.Share<T>> shares = new ArrayList<>();
        ConfigObject weights = config.getObject(key);
        for (String name : weights.keySet().stream().sorted().toList()) {
            shares.add(new Shares.Share<>(kind.apply(name), whole(weights.toConfig(), quoted(name))));
        }
        return Shares.of(shares);
    }

    /** The library would cut off a fraction. */
    private static int whole(Config config, String path) {
        double number = config.getDouble(path);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(config.getString(path) + " is no whole number, or too large a one");
        }
        return (int) number;
    }

    private static List<String> texts(Config config, String key) {
        return config.getValue(key).valueType() == ConfigValueType.LIST
                ? config.getStringList(key)
                : List.of(config.getString(key));
    }

    private static <T extends Enum<T>> T oneOf(T[] values, String text) {
        List<String> names = new ArrayList<>();
        for (T value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equalsIgnoreCase(text)) {
                return value;
            }
            names.add(name);
        }
        throw new IllegalArgumentException("\"" + text + "\" is none of " + String.join(", ", names));
    }

    private static String quoted(String key) {
        return ConfigUtil.quoteString(key);
    }

    private static IllegalArgumentException wrong(Config config, String key, String what) {
        return new IllegalArgumentException(config.root().get(key).origin().description() + ": " + key + ": " + what);
    }
}
