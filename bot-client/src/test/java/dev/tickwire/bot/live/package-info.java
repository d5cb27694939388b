/** What is seen of made-up runs. */
package dev.tickwire.bot.live;
