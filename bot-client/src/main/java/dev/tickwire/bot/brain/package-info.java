/** What a bot decides: from a view of the world to controls, with no I/O, thread or wall clock. */
package dev.tickwire.bot.brain;
