package dev.tickwire.server.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the build packed, unpacked somewhere.
 *
 * @param home the folder that everything lies in
 */
record UnpackedImage(Path home) {
    static UnpackedImage in(Path folder) throws IOException, InterruptedException {
        Path packed = only(Path.of(System.getProperty("basedir", ""), "target"), "tickwire-server-*.tar.gz");
        run(List.of("tar", "--extract", "--file", packed.toString(), "--directory", folder.toString()));
        return new UnpackedImage(only(folder, "tickwire-server-*"));
    }

    /** A program of the image with its arguments. */
    List<String> program(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** A command that is meant for the folder that the image has in the container. */
    List<String> fromContainer(List<String> command) {
        return command.stream()
                .map(word -> word.replace(Dockerfile.HOME, home.toString()))
                .toList();
    }

    /** Runs a command to its good end, with an empty environment. */
    static void run(List<String> command) throws IOException, InterruptedException {
        assertEquals(0, exitCode(command), command.toString());
    }

    /** Runs a command to its end, with an empty environment. */
    static int exitCode(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().clear();
        return builder.start().waitFor();
    }

    private static Path only(Path folder, String pattern) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            List<Path> all = new ArrayList<>();
            found.forEach(all::add);
            if (all.size() != 1) {
                throw new IllegalStateException(
                        "not one " + pattern + " in " + folder + ": run mvn clean verify -Pimage, found " + all);
            }
            return all.get(0);
        }
    }
}
