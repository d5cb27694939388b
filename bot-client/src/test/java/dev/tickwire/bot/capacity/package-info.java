/** Searches among made-up servers. */
package dev.tickwire.bot.capacity;
