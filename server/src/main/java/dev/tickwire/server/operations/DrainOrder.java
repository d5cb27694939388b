package dev.tickwire.server.operations;

import java.time.Duration;

/**
 * How to empty the server.
 *
 * @param limit  how long matches may go on at most; zero ends them at once
 * @param reason that players are told
 */
public record DrainOrder(Duration limit, String reason) {}
