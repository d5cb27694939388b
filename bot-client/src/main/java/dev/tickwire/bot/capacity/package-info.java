/** Looks for the largest swarm for which all thresholds hold. */
package dev.tickwire.bot.capacity;
