/** The hand that bots of the benchmark game have on a mouse. */
package dev.tickwire.bot.brain.provingground;
