package dev.tickwire.server.gateway;

import dev.tickwire.server.page.PageFiles;
import java.util.Map;

/** Where the players' page lies on the class path, and its drawing library beside it. */
public final class GamePage {
    private static final String FOLDER = "web/";

    /** The drawing library under addresses that do not say how it was packed. */
    private static final Map<String, String> ALIASES = Map.of(
            "/lib/three.module.min.js", "/three/build/three.module.min.js",
            "/lib/three.core.min.js", "/three/build/three.core.min.js");

    private GamePage() {}

    /**
     * Reads the page; there is none if the class path has none.
     *
     * @throws java.io.UncheckedIOException if the class path cannot be read
     */
    public static PageFiles read() {
        return PageFiles.fromClassPath(FOLDER, ALIASES);
    }

    /** A page made of given files, by address; for tests. */
    static PageFiles of(Map<String, byte[]> contents) {
        return PageFiles.of(contents, ALIASES);
    }
}
