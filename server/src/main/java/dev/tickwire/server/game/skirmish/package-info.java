/** The rules of Skirmish: joining, hits, death and return, and the rounds of a free-for-all. */
package dev.tickwire.server.game.skirmish;
