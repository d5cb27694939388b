/** Which brain plays which game. */
package dev.tickwire.bot.brain.catalog;
