/** Many bots in one process: joining, warming up, measuring, leaving. */
package dev.tickwire.bot.swarm;
