/**
 * What the server's work costs: benchmarks of its parts for JMH, and a report of whole matches. They measure and print; they
 * fail only if what they measured did not work.
 *
 * <p>All of them are here, those of shared code too: their matches need rules and brains, which only this module's tests see
 * together, and one module then has to know JMH's annotation processor. They use public classes only, so none has to live
 * beside what it measures.
 */
package dev.tickwire.server.benchmark;
