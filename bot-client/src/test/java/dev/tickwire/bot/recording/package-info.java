/** Inputs kept and played again. */
package dev.tickwire.bot.recording;
