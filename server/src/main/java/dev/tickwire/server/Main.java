package dev.tickwire.server;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.ServerSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private static final String LOG_LEVEL_PROPERTY = "log.level";

    @Mixin
    private ServerOptions options;

    @Spec
    private CommandSpec command;

    /**
     * Runs the program. It ends with exit code 0 when it is asked to stop, 1 if it cannot start, and 2 for a wrong option.
     */
    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        if (exitCode != CommandLine.ExitCode.OK) {
            System.exit(exitCode);
        }
        // The server's own threads keep the program running until it is asked to stop.
    }

    /** The command line, with one line instead of the whole usage for what it does not understand. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setParameterExceptionHandler(Main::explain);
    }

    private static int explain(ParameterException wrong, String[] arguments) {
        wrong.getCommandLine().getErr().println(wrong.getMessage() + " (--help shows all options)");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            // Before the first logger is made.
            System.setProperty(LOG_LEVEL_PROPERTY, options.logLevel());
            ServerSettings settings = options.toSettings();
            int totalsSeconds = options.logTotalsSeconds();
            Server server = Server.start(settings);
            if (totalsSeconds > 0) {
                TotalsLog.start(server::totals, totalsSeconds);
            }
            stopWhenAsked(server);
            String host = settings.gateway().host();
            int port = server.gateway().port();
            out.println(Invitation.hint(host, port));
            out.println("Tickwire ready: " + Invitation.url(host, port));
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (InvalidSettingException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (IOException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Being asked to stop, by SIGTERM or SIGINT, is no failure, so the exit code is 0 and not the signal's. */
    private static void stopWhenAsked(Server server) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                server.close();
                            } finally {
                                Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
                            }
                        },
                        "stop"));
    }

    /** Reads the version from the manifest of the jar that the program was started from. */
    static final class JarVersion implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.text()};
        }
    }
}
