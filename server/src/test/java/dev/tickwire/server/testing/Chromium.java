package dev.tickwire.server.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The Chromium of the machine. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /**
     * Returns the browser's program: what the environment variable CHROMIUM_PATH names, or one on the search path, or
     * one that is installed now.
     *
     * @throws IllegalStateException if there is none and none can be installed
     */
    public static Path executable() {
        String named = System.getenv("CHROMIUM_PATH");
        if (named != null) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new IllegalStateException("CHROMIUM_PATH names no program: " + named);
            }
            return Path.of(named);
        }
        return find().orElseGet(() -> {
            new DebianPackage("chromium").install();
            return find().orElseThrow(() -> new IllegalStateException("The package chromium brought no program"));
        });
    }

    private static Optional<Path> find() {
        return NAMES.stream().flatMap(name -> SearchPath.find(name).stream()).findFirst();
    }
}
