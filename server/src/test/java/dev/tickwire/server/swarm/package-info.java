/** Swarms against whole servers. */
package dev.tickwire.server.swarm;
