/** The command line of the bot client. */
package dev.tickwire.bot;
