/** Walks on small maps. */
package dev.tickwire.bot.brain.navigation;
