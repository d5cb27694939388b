package dev.tickwire.server.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The folders in which the machine looks for programs. */
public final class SearchPath {
    private SearchPath() {}

    /** Returns the first program of that name, if there is one. */
    public static Optional<Path> find(String program) {
        String folders = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(folders.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
