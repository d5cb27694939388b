/** Bots in small worlds of their own, stepped without any server. */
package dev.tickwire.bot.brain;
