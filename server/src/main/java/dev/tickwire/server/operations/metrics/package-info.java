/** What a server measures of itself, in Prometheus' text: the plain counters of the other packages under names, with units and help. */
package dev.tickwire.server.operations.metrics;
