package dev.tickwire.server.testing;

import java.nio.file.Path;

/** Prometheus' programs on the machine, installed now if they are missing and that is possible. */
public final class PrometheusPrograms {
    private static final String PACKAGE = "prometheus";

    private PrometheusPrograms() {}

    /** The server. */
    public static Path prometheus() {
        return DebianProgram.find("prometheus", PACKAGE);
    }

    /** The program that checks rules. */
    public static Path promtool() {
        return DebianProgram.find("promtool", PACKAGE);
    }
}
