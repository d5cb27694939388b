/** The whole server and many clients on one thread, with time driven by hand: seeded runs that check every replica. */
package dev.tickwire.server.simulation;
