package dev.tickwire.bot;

import dev.tickwire.bot.network.NetworkException;
import dev.tickwire.bot.report.ReportJson;
import dev.tickwire.bot.report.ReportTable;
import dev.tickwire.bot.report.SwarmReport;
import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "tickwire-bots",
        description = "Lets bots play over real sockets and reports what they measured.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        subcommands = DissectCommand.class,
        usageHelpAutoWidth = true,
        versionProvider = Main.JarVersion.class,
        footer = {
            "",
            "Exit code: 0 if all bots joined and none was cut off, 1 if not, 2 for a wrong option.",
            "",
            "Example: 100 bots for half a minute, the figures as JSON too",
            "  java -jar tickwire-bots.jar --bots 100 --json report.json"
        })
public final class Main implements Callable<Integer> {
    private static final int NOT_ALL_PLAYED = 1;

    @Mixin
    private SwarmOptions options;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Also write the report to this file, as JSON.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private Path jsonFile;

    @Spec
    private CommandSpec spec;

    /** Runs the program; the exit code is 0 for success, 1 if bots were lost, 2 for a wrong option. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as the program uses it; tests read its output. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explain);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (jsonFile != null) {
            WritableFile.require("--json", jsonFile, spec.commandLine());
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Swarm swarm = new Swarm(options.toSettings(), line -> {
                err.println(line);
                err.flush();
            });
            SwarmReport report = swarm.run();
            out.println();
            out.print(ReportTable.write(report));
            out.flush();
            if (jsonFile != null) {
                Files.writeString(jsonFile, ReportJson.write(report));
            }
            return report.allJoinedAndStayed() ? CommandLine.ExitCode.OK : NOT_ALL_PLAYED;
        } catch (NetworkException | SwarmException e) {
            err.println("tickwire-bots: " + e.getMessage());
        } catch (IOException e) {
            err.println("tickwire-bots: a file could not be written: " + e.getMessage());
        }
        err.flush();
        return NOT_ALL_PLAYED;
    }

    /** One line that says what is wrong, and one where to look, instead of the whole help. */
    private static int explain(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        PrintWriter err = commandLine.getErr();
        err.println("tickwire-bots: " + exception.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(exception, err)) {
            err.println("Try --help for all options.");
        }
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    /** Reads the version from the manifest of the jar that the program was started from. */
    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "built from sources" : version};
        }
    }
}
