package dev.tickwire.server.hosting;

import java.time.Instant;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What reports say of the server that its host does not know.
 *
 * @param version      of the program
 * @param connections  open now
 * @param loadStep     how far up the ladder of overload it is; 0 is none
 * @param loadStepName that step in a word
 */
public record ServerFacts(
        String version,
        Instant startedAt,
        IntSupplier connections,
        IntSupplier loadStep,
        Supplier<String> loadStepName) {}
