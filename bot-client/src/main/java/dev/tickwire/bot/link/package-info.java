/** Networks that are worse than the real one: what a bot sends and receives is held as long as a link of that kind would. */
package dev.tickwire.bot.link;
