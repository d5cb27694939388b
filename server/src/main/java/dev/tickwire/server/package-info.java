/** The server's command line and the wiring of its parts. */
package dev.tickwire.server;
