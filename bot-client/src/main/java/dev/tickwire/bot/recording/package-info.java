/** Inputs of bots, kept in a file and played again. */
package dev.tickwire.bot.recording;
