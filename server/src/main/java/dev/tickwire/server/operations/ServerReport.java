package dev.tickwire.server.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the server as a whole stands.
 *
 * @param draining       since when it lets nobody new in, or empty
 * @param drainEndsAt    when it stops at the latest, if it drains
 * @param loadStep       how far up the ladder of overload it is; 0 is none
 * @param loadStepName   that step in a word
 */
public record ServerReport(
        String version,
        Instant startedAt,
        Duration upTime,
        int matches,
        int players,
        int bots,
        int spectators,
        int connections,
        Optional<Instant> draining,
        Optional<Instant> drainEndsAt,
        int loadStep,
        String loadStepName) {}
