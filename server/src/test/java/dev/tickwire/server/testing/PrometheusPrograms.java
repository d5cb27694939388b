package dev.tickwire.server.testing;

import java.nio.file.Path;

/** Prometheus' programs on the machine, installed now if they are missing and that is possible. */
public final class PrometheusPrograms {
    private static final String PACKAGE = "prometheus";

    private PrometheusPrograms() {}

    /** The server. */
    public static Path prometheus() {
        return find("prometheus");
    }

    /** The program that checks rules. */
    public static Path promtool() {
        return find("promtool");
    }

    private static Path find(String name) {
        return SearchPath.find(name).orElseGet(() -> {
            new DebianPackage(PACKAGE).install();
            return SearchPath.find(name)
                    .orElseThrow(() -> new IllegalStateException("The package " + PACKAGE + " brought no " + name));
        });
    }
}
