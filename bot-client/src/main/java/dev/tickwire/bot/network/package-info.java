/** Sockets and HTTP: the only place in the bots that knows Vert.x. */
package dev.tickwire.bot.network;
