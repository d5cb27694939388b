package dev.tickwire.bot;

import java.nio.file.Files;
import java.nio.file.Path;

/** Asks for the place of a result before a run of minutes, which should not end with the news that it cannot be kept. */
final class WritableFile {
    private WritableFile() {}

    /**
     * Refuses a path that cannot become a file.
     *
     * @param option that the path was given for
     * @throws IllegalArgumentException with the option and what is wrong with its path
     */
    static void require(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(option + ": " + file + " is no file in a folder that exists");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IllegalArgumentException(option + ": " + file + " cannot be written");
        }
    }
}
