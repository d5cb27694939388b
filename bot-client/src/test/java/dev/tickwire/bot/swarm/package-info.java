/** Swarms against a small server of the tests' own. */
package dev.tickwire.bot.swarm;
