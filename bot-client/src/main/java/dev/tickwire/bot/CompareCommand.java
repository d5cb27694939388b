package dev.tickwire.bot;

import dev.tickwire.bot.report.Comparison;
import dev.tickwire.bot.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The sub-command that puts two reports side by side. */
@Command(
        name = "compare",
        description = "Prints two reports side by side, with the change of each figure.",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        versionProvider = Main.JarVersion.class,
        footer = {
            "",
            "Example: what a change has done",
            "  java -jar tickwire-bots.jar --bots 100 --json before.json",
            "  java -jar tickwire-bots.jar --bots 100 --json after.json",
            "  java -jar tickwire-bots.jar compare before.json after.json"
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A.json", description = "Written by --json.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B.json", description = "Written by --json.")
    private Path second;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            PrintWriter out = spec.commandLine().getOut();
            out.print(Comparison.write(
                    first.toString(), Files.readString(first), second.toString(), Files.readString(second)));
            out.flush();
            return CommandLine.ExitCode.OK;
        } catch (NoSuchFileException e) {
            err.println("tickwire-bots: there is no file " + e.getMessage());
        } catch (IOException e) {
            err.println("tickwire-bots: a file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            err.println("tickwire-bots: " + e.getMessage());
        }
        err.flush();
        return Verdict.WRONG_USAGE;
    }
}
