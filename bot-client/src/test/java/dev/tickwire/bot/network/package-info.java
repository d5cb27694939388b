/** Addresses of servers. */
package dev.tickwire.bot.network;
