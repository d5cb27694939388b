package dev.tickwire.server.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One rule of the program bent on purpose: a class in which one piece of source is replaced.
 *
 * @param rule        what is no longer true
 * @param module      folder of the class's module
 * @param type        qualified name of the class
 * @param original    source that stands there exactly once
 * @param replacement what stands there instead
 */
record Mutant(String rule, String module, String type, String original, String replacement) {
    static final String REPLICA = "dev.tickwire.replica.";
    static final String REPLICATION = "dev.tickwire.server.replication.";

    static Mutant shared(String rule, String type, String original, String replacement) {
        return new Mutant(rule, "shared-protocol", type, original, replacement);
    }

    static Mutant server(String rule, String type, String original, String replacement) {
        return new Mutant(rule, "server", type, original, replacement);
    }

    /**
     * The bent source.
     *
     * @throws IllegalStateException if the original no longer stands there, so that nobody believes a rule to be tested that
     *     is not
     */
    String source() throws IOException {
        Path project = Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .normalize()
                .getParent();
        Path file = project.resolve(module).resolve("src/main/java").resolve(type.replace('.', '/') + ".java");
        String source = Files.readString(file);
        int first = source.indexOf(original);
        if (first < 0 || source.indexOf(original, first + 1) >= 0) {
            throw new IllegalStateException("mutant \"" + rule + "\" needs new source: this stands "
                    + (first < 0 ? "nowhere" : "more than once") + " in " + file + ":\n" + original);
        }
        return source.replace(original, replacement);
    }

    @Override
    public String toString() {
        return rule;
    }
}
