/** What made-up servers say of themselves. */
package dev.tickwire.bot.servermetrics;
