package dev.tickwire.server.packaging;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The project's Dockerfile, taken apart.
 *
 * @param instructions each with its arguments, comments left out and continued lines joined
 */
record Dockerfile(List<String> instructions) {
    /** Where the image lies in the container. */
    static final String HOME = "/opt/tickwire";

    static Dockerfile read() throws IOException {
        List<String> instructions = new ArrayList<>();
        StringBuilder instruction = new StringBuilder();
        for (String line : Files.readAllLines(Path.of(System.getProperty("basedir", ""), "..", "Dockerfile"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            boolean goesOn = line.endsWith("\\");
            instruction.append(goesOn ? line.substring(0, line.length() - 1) : line);
            if (!goesOn) {
                instructions.add(instruction.toString());
                instruction.setLength(0);
            }
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /** What stands behind the last instruction of that name, which is the one that counts. */
    String last(String name) {
        return instructions.stream()
                .filter(instruction -> instruction.startsWith(name + " "))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("there is no " + name))
                .substring(name.length() + 1)
                .strip();
    }

    /** The command that the container runs, without a shell. */
    List<String> entryPoint() {
        return command(last("ENTRYPOINT"));
    }

    /** The command that tells how it is. */
    List<String> healthCheck() {
        String check = last("HEALTHCHECK");
        return command(check.substring(check.indexOf("CMD ") + "CMD ".length()));
    }

    /** One that is not a list of words would be given to a shell, and there is none. */
    private static List<String> command(String json) {
        return List.of(new Gson().fromJson(json, String[].class));
    }
}
