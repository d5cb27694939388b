package dev.tickwire.bot;

import dev.tickwire.bot.live.LiveTable;
import dev.tickwire.bot.live.PlainLines;
import dev.tickwire.bot.swarm.RunListener;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that say what becomes of the figures. */
final class OutputOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "Also write the report to this file, as JSON.")
    private Path jsonFile;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write the report to this file, as one page with plots.")
    private Path htmlFile;

    @Option(
            names = "--live",
            paramLabel = "HOW",
            defaultValue = "auto",
            showDefaultValue = CommandLine.Help.Visibility.ALWAYS,
            description =
                    "What to show meanwhile: table, lines, none, or auto for a table in a terminal and else lines.")
    private Live live;

    /** What is shown while a run goes on. */
    enum Live {
        AUTO,
        TABLE,
        LINES,
        NONE
    }

    /**
     * Refuses files that cannot be written.
     *
     * @throws IllegalArgumentException with the option and what is wrong with it
     */
    void check() {
        if (jsonFile != null) {
            WritableFile.require("--json", jsonFile);
        }
        if (htmlFile != null) {
            WritableFile.require("--html", htmlFile);
            if (htmlFile.equals(jsonFile)) {
                throw new IllegalArgumentException("--html: " + htmlFile + " is the file of --json already");
            }
        }
    }

    /** Who is told how far a run is. */
    RunListener listener(PrintWriter err) {
        return switch (live) {
            case TABLE -> new LiveTable(err, isColoured());
            case LINES -> new PlainLines(err);
            case NONE -> line -> {};
            case AUTO -> isTerminal() ? new LiveTable(err, isColoured()) : new PlainLines(err);
        };
    }

    /** Writes the files that were asked for. */
    void write(Supplier<String> json, Supplier<String> html) throws IOException {
        if (jsonFile != null) {
            Files.writeString(jsonFile, json.get());
        }
        if (htmlFile != null) {
            Files.writeString(htmlFile, html.get());
        }
    }

    /** Until Java 21 there is a console only in a terminal; since then it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static boolean isColoured() {
        return System.getenv("NO_COLOR") == null;
    }
}
