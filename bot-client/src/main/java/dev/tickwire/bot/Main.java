package dev.tickwire.bot;

import dev.tickwire.bot.capacity.Capacity;
import dev.tickwire.bot.capacity.CapacityRun;
import dev.tickwire.bot.capacity.CapacitySearch;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.recording.RecordingException;
import dev.tickwire.bot.report.CapacityJson;
import dev.tickwire.bot.report.ReportJson;
import dev.tickwire.bot.report.ReportTable;
import dev.tickwire.bot.report.page.ReportPage;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.scenario.ScenarioBuilder;
import dev.tickwire.bot.swarm.RunListener;
import dev.tickwire.bot.swarm.SwarmException;
import dev.tickwire.bot.swarm.SwarmRun;
import dev.tickwire.bot.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
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
        description = "Lets bots play over real sockets, reports what they measured, and judges it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {DissectCommand.class, CompareCommand.class},
        usageHelpAutoWidth = true,
        versionProvider = Main.JarVersion.class,
        footer = {
            "",
            "Exit code: 0 if all thresholds held, 1 if not or if there was nothing to play on, 2 for a wrong option or"
                    + " scenario, 3 if the bots themselves were too slow for their figures to mean anything.",
            "",
            "Example: 100 bots for half a minute, with a limit, the figures as a page too",
            "  java -jar tickwire-bots.jar --bots 100 --threshold 'gap_ms.p99<80' --html report.html"
        })
public final class Main implements Callable<Integer> {
    private static final int CAPACITY_FROM = 50;

    @Mixin
    private SwarmOptions swarmOptions;

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--find-capacity",
            description =
                    "Look for the most bots with which all thresholds hold: twice as many until they break, then in"
                            + " between. --bots is what to begin with, 50 if nobody says it.")
    private boolean findCapacity;

    @Option(
            names = "--capacity-max",
            paramLabel = "N",
            description = "With --find-capacity: no more bots than these.%nDefault: " + ScenarioBuilder.BOTS_MAX)
    private Integer capacityMax;

    @Spec
    private CommandSpec spec;

    /** Runs the program; the exit code is as the help says. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line as the program uses it; tests read its output. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A file of tickets is not one of options.
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Main::explain);
    }

    @Override
    public Integer call() throws InterruptedException {
        checkOptions();
        PrintWriter err = spec.commandLine().getErr();
        try {
            RunListener listener = output.listener(err);
            return findCapacity ? searchCapacity(listener) : runOnce(listener);
        } catch (SwarmException e) {
            err.println("tickwire-bots: " + e.getMessage());
            if (e.getCause() instanceof RecordingException) {
                // What is wrong then is the file that was named, and neither the server nor the figures.
                return Verdict.WRONG_USAGE;
            }
        } catch (IOException e) {
            err.println("tickwire-bots: a file could not be read or written: " + e.getMessage());
        }
        err.flush();
        return Verdict.BROKEN;
    }

    private void checkOptions() {
        try {
            output.check();
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        if (capacityMax != null && !findCapacity) {
            throw wrong("--capacity-max: there is no --find-capacity that it could limit");
        }
    }

    private int runOnce(RunListener listener) throws SwarmException, IOException, InterruptedException {
        Scenario scenario = swarmOptions.toScenario();
        RunResult result = new SwarmRun(scenario, listener).run();
        Verdict verdict = Verdict.of(result, scenario.limits());
        print("\n" + ReportTable.write(result, verdict));
        output.write(() -> ReportJson.write(result, verdict), () -> ReportPage.write(result, verdict));
        return verdict.exitCode();
    }

    private int searchCapacity(RunListener listener) throws SwarmException, IOException, InterruptedException {
        int from = swarmOptions.botsOr(CAPACITY_FROM);
        int to = capacityMax == null ? ScenarioBuilder.BOTS_MAX : capacityMax;
        if (to < from || to > ScenarioBuilder.BOTS_MAX) {
            throw wrong("--capacity-max: " + to + " is out of range; it must be " + from
                    + ", the number of bots to begin with, to " + ScenarioBuilder.BOTS_MAX);
        }
        CapacityRun run = new CapacityRun(swarmOptions::toScenario, listener);
        Capacity capacity = run.find(new CapacitySearch(from, to, CapacitySearch.USUAL_PRECISION));
        RunResult last = run.runs().get(run.runs().size() - 1);
        print("\ncapacity: " + capacity.sentence() + "\n");
        output.write(
                () -> CapacityJson.write(capacity, last, run.lastVerdict()),
                () -> ReportPage.write(run.runs(), run.lastVerdict(), capacity));
        if (capacity.isLimitedByGenerator()) {
            return Verdict.GENERATOR_TOO_SLOW;
        }
        return capacity.held() > 0 ? Verdict.HELD : Verdict.BROKEN;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
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
        return Verdict.WRONG_USAGE;
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
