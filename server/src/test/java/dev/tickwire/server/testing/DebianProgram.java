package dev.tickwire.server.testing;

import java.nio.file.Path;

/** A program that a test needs, as a Debian package brings it. */
public final class DebianProgram {
    private DebianProgram() {}

    /**
     * Returns the first program of that name on the search path, or one that is installed now.
     *
     * @throws IllegalStateException if there is none and none can be installed
     */
    public static Path find(String program, String packageName) {
        return SearchPath.find(program).orElseGet(() -> {
            new DebianPackage(packageName).install();
            return SearchPath.find(program)
                    .orElseThrow(
                            () -> new IllegalStateException("The package " + packageName + " brought no " + program));
        });
    }
}
