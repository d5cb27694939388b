/** The server's own bots in a match whose ticks are driven by hand. */
package dev.tickwire.server.bots;
