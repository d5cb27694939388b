/** What is seen of a run while it goes on: a table that is drawn again every second, or lines. */
package dev.tickwire.bot.live;
