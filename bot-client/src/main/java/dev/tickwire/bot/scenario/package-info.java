/** What a swarm is to do: how many bots when, where, of which kind, over which networks, and what must hold. */
package dev.tickwire.bot.scenario;
