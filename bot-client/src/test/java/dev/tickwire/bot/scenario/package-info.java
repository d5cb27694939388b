/** Scenarios as people write them, and who comes and goes when. */
package dev.tickwire.bot.scenario;
