/** The matches of a server from their making to their end, and what an operator can ask about them. */
package dev.tickwire.server.hosting;
