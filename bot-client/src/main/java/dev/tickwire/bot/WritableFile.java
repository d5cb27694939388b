package dev.tickwire.bot;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks for the place of a result before a run of minutes, which should not end with the news that it cannot be kept. */
final class WritableFile {
    private WritableFile() {}

    /**
     * Refuses a path that cannot become a file.
     *
     * @param option that the path was given for
     */
    static void require(String option, Path file, CommandLine commandLine) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new ParameterException(commandLine, option + ": " + file + " is no file in a folder that exists");
        }
    }
}
