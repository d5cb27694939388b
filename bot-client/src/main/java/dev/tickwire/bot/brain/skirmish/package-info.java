/** The brain that plays Skirmish. */
package dev.tickwire.bot.brain.skirmish;
