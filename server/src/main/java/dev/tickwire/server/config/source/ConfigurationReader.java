package dev.tickwire.server.config.source;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads all settings: the file, over it the environment, over that the command line. It can be asked again, since the file may
 * have changed.
 */
public final class ConfigurationReader {
    private final SettingTable table;
    private final List<Consumer<Lookup>> checks;
    private final Path file;
    private final Map<String, String> environment;
    private final List<Given> flags;

    /**
     * A reader that has read nothing yet.
     *
     * @param checks      of what only several settings together can be wrong about; each throws an
     *                    {@link InvalidSettingException} for the first mistake that it finds
     * @param file        from the command line; if there is none, the environment may name one
     * @param environment of the process
     * @param flags       of the command line
     */
    public ConfigurationReader(
            SettingTable table,
            List<Consumer<Lookup>> checks,
            Optional<Path> file,
            Map<String, String> environment,
            List<Given> flags) {
        this.table = table;
        this.checks = List.copyOf(checks);
        this.environment = Map.copyOf(environment);
        this.flags = List.copyOf(flags);
        this.file = file.or(() -> Optional.ofNullable(this.environment.get(EnvironmentVariables.CONFIG_FILE))
                        .map(Path::of))
                .orElse(null);
    }

    /** The configuration file, if there is one. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Reads the settings as they are now.
     *
     * @throws InvalidConfigurationException if something is wrong, with everything that is
     */
    public Configuration read() throws InvalidConfigurationException {
        return read(List.of());
    }

    /**
     * Likewise.
     *
     * @param mistakes that were found on the command line before
     */
    public Configuration read(List<Mistake> mistakes) throws InvalidConfigurationException {
        Reading reading = new Reading();
        if (file != null) {
            ConfigFile read = ConfigFile.read(file, table);
            reading.mistakes.addAll(read.mistakes());
            reading.members.addAll(read.members());
            read.given().forEach(reading::enter);
        }
        EnvironmentVariables variables = EnvironmentVariables.read(environment, table);
        reading.mistakes.addAll(variables.mistakes());
        variables.given().forEach(reading::enter);
        reading.mistakes.addAll(mistakes);
        flags.forEach(reading::enter);
        Configuration configuration = new Configuration(table, reading.given, reading.values(), reading.members);
        for (Consumer<Lookup> check : checks) {
            reading.run(check, configuration);
        }
        if (!reading.mistakes.isEmpty()) {
            throw new InvalidConfigurationException(reading.mistakes);
        }
        return configuration;
    }

    /** What has been read so far. */
    private final class Reading {
        private final Map<String, Given> given = new LinkedHashMap<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final Set<String> wrong = new HashSet<>();
        private final SortedSet<String> members = new TreeSet<>();

        /** What comes later counts more; but what it hides is not forgiven. */
        private void enter(Given said) {
            Given hidden = given.put(said.name(), said);
            if (hidden != null) {
                read(hidden);
            }
            int dot = said.name().lastIndexOf('.');
            String section = said.name().substring(0, Math.max(0, dot));
            table.groupOfMember(section).ifPresent(group -> members.add(section));
        }

        private Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            for (Given said : given.values()) {
                read(said).ifPresent(value -> values.put(said.name(), value));
            }
            return values;
        }

        private Optional<Object> read(Given said) {
            Setting<?> setting = table.find(said.name()).orElseThrow();
            try {
                return Optional.of(
                        said.isList()
                                ? setting.kind().parseList(said.items())
                                : setting.kind().parse(said.items().get(0)));
            } catch (IllegalArgumentException e) {
                wrong.add(said.name());
                mistakes.add(Configuration.explain(said, table, e.getMessage()));
                return Optional.empty();
            }
        }

        /** Says nothing more of a setting that is known to be wrong. */
        private void run(Consumer<Lookup> check, Configuration configuration) {
            try {
                check.accept(configuration);
            } catch (InvalidSettingException e) {
                if (wrong.add(e.setting())) {
                    mistakes.add(configuration.explain(e));
                }
            }
        }
    }
}
