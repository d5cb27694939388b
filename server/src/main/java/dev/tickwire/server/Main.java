package dev.tickwire.server;

import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.section.LogSection;
import dev.tickwire.server.config.section.ReloadSection;
import dev.tickwire.server.config.section.TlsSection;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.ConfigurationReader;
import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.ConfigurationText;
import dev.tickwire.server.config.source.ExampleText;
import dev.tickwire.server.config.source.InvalidConfigurationException;
import dev.tickwire.server.config.source.Reloadable;
import dev.tickwire.server.logging.ServerLog;
import dev.tickwire.server.tls.ExpiryCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "tickwire-server",
        description = {
            "Runs a match that players join from a browser.",
            "Without any option: Skirmish with 8 bots at http://127.0.0.1:8080/"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        versionProvider = Main.JarVersion.class)
public final class Main implements Callable<Integer> {
    /** Netty's events for JDK Flight Recorder: preparing them makes a start longer (BENCHMARKS.md, "Start and memory"). */
    private static final String NETTY_EVENTS = "io.netty.jfr.enabled";

    private final Map<String, String> environment;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file; the environment's TICKWIRE_CONFIG may name it, too. What is said on the"
                    + " command line counts more than what the environment says, and that more than the file.")
    private Path configFile;

    @Option(names = "--print-config", description = "Prints what each setting is and where that was said, and ends.")
    private boolean printConfig;

    @Option(
            names = "--print-example",
            description = "Prints a configuration file with every setting, its meaning and its default, and ends.")
    private boolean printExample;

    @Spec
    private CommandSpec command;

    private Main(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Runs the program. It ends with exit code 0 when it is asked to stop, 1 if it cannot start, and 2 for a wrong option.
     */
    public static void main(String[] arguments) {
        if (System.getProperty(NETTY_EVENTS) == null) {
            System.setProperty(NETTY_EVENTS, "false");
        }
        int exitCode = commandLine(System.getenv()).execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
        // The server's own threads keep the program running until it is asked to stop.
    }

    /** The command line, with one line instead of the whole usage for what it does not understand. */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine commandLine = new CommandLine(new Main(environment));
        CommandFlags.addTo(commandLine.getCommandSpec(), AllSections.TABLE);
        return commandLine.setParameterExceptionHandler(Main::explain);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        wrong.getCommandLine().getErr().println(wrong.getMessage() + " (--help shows all options)");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        if (printExample) {
            ExampleText.lines(AllSections.TABLE).forEach(out::println);
            return CommandLine.ExitCode.OK;
        }
        try {
            ConfigurationReader reader = reader();
            Configuration configuration =
                    reader.read(CommandFlags.mistakes(command.commandLine().getParseResult()));
            if (printConfig) {
                ConfigurationText.lines(configuration).forEach(out::println);
                return CommandLine.ExitCode.OK;
            }
            // Before the first logger is made.
            ServerLog.begin(configuration.get(LogSection.LEVEL), configuration.get(LogSection.FORMAT));
            ServerSettings settings = AllSections.serverSettings(configuration);
            Optional<AdminSettings> adminSettings = AllSections.adminSettings(configuration);
            int totalsSeconds = (int) configuration.get(LogSection.TOTALS).toSeconds();
            Server server = Server.start(settings);
            ConfigurationReload reload = new ConfigurationReload(
                    reader,
                    configuration,
                    List.of(
                            next -> Reloadable.Step.of(() -> ServerLog.changeLevel(next.get(LogSection.LEVEL))),
                            server::prepare));
            ExpiryCheck certificates =
                    new ExpiryCheck(() -> reload.current().get(TlsSection.WARN_BEFORE), InstantSource.system());
            certificates.add("for players", server.gateway()::identity);
            Optional<ServerAdmin> admin = openAdmin(adminSettings, server, reload, certificates);
            admin.ifPresent(opened -> reload.add(opened::prepare));
            if (totalsSeconds > 0) {
                TotalsLog.start(server::totals, totalsSeconds);
            }
            CertificateLog.start(certificates);
            GracefulStop.listen(server, Duration.ofSeconds(settings.hosting().drainLimitSeconds()));
            Reloading.start(
                    reload,
                    () -> Stream.concat(reader.file().stream(), AllSections.watchedFiles(reload.current()).stream())
                            .toList(),
                    configuration.get(ReloadSection.POLL));
            String host = settings.gateway().host();
            int port = server.gateway().port();
            boolean secure = server.gateway().identity().isPresent();
            out.println(Invitation.hint(secure, host, port));
            admin.ifPresent(opened -> out.println(opened.invitation()));
            out.println("Tickwire ready: " + Invitation.url(secure, host, port));
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (InvalidConfigurationException e) {
            e.mistakes().forEach(mistake -> err.println(mistake.line()));
            return CommandLine.ExitCode.USAGE;
        } catch (IOException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private ConfigurationReader reader() {
        return new ConfigurationReader(
                AllSections.TABLE,
                GameChecks.all(),
                Optional.ofNullable(configFile),
                environment,
                CommandFlags.given(command.commandLine().getParseResult(), AllSections.TABLE));
    }

    /** A server that cannot be seen into does not go on. */
    private static Optional<ServerAdmin> openAdmin(
            Optional<AdminSettings> settings, Server server, ConfigurationReload reload, ExpiryCheck certificates)
            throws IOException {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ServerAdmin.open(settings.get(), server, Optional.of(reload), certificates));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Reads the version from the manifest of the jar that the program was started from. */
    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.text()};
        }
    }
}
