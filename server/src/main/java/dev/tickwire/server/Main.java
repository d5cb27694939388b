package dev.tickwire.server;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
        name = "tickwire-server",
        description = "Runs matches that players join from a browser.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = Main.JarVersion.class)
public final class Main implements Callable<Integer> {
    /** Runs the program; the exit code is 0 for success, 2 for a wrong option. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.OK;
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
