package dev.tickwire.bot;

import dev.tickwire.bot.capture.CaptureException;
import dev.tickwire.bot.dissect.BitStatistics;
import dev.tickwire.bot.dissect.BitTable;
import dev.tickwire.bot.dissect.CaptureReplay;
import dev.tickwire.bot.dissect.FrameText;
import dev.tickwire.bot.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The sub-command that prints what a capture says. */
@Command(
        name = "dissect",
        description = "Prints each frame of a capture as text, with the bits of each piece.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        usageHelpAutoWidth = true,
        versionProvider = Main.JarVersion.class,
        footer = {
            "",
            "Example: what the frames of a minute are made of, once everybody has joined",
            "  java -jar tickwire-bots.jar --bots 100 --duration 1m --capture play.capture",
            "  java -jar tickwire-bots.jar dissect play.capture --summary --from 7s"
        })
final class DissectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Written by --capture.")
    private Path file;

    @Option(names = "--summary", description = "Print no frames, but which part of them takes how many bits.")
    private boolean summary;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "0s",
            converter = OptionConverters.Time.class,
            description = "Leave out what came in so much time after the first message.")
    private Duration from;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String trouble;
        try {
            print(out);
            return CommandLine.ExitCode.OK;
        } catch (CaptureException e) {
            trouble = file + " " + e.getMessage();
        } catch (NoSuchFileException e) {
            trouble = "there is no file " + file;
        } catch (IOException e) {
            trouble = file + " cannot be read: " + e.getMessage();
        } finally {
            out.flush();
        }
        err.println("tickwire-bots: " + trouble);
        err.flush();
        return Verdict.WRONG_USAGE;
    }

    private void print(PrintWriter out) throws CaptureException, IOException {
        int fromMillis = (int) Math.min(from.toMillis(), Integer.MAX_VALUE);
        if (summary) {
            BitStatistics statistics = new BitStatistics();
            new CaptureReplay(statistics, fromMillis).play(file);
            out.print(BitTable.write(statistics));
        } else {
            new CaptureReplay(new FrameText(out), fromMillis).play(file);
        }
    }
}
