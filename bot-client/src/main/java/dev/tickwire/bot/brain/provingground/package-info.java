/** The brain that plays Proving Ground: the benchmark's workload. */
package dev.tickwire.bot.brain.provingground;
