/** How bots find their way round walls. */
package dev.tickwire.bot.brain.navigation;
