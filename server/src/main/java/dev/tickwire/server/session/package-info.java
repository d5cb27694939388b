/** The server's side of one player's connection: its protocol, its limits and its frames, without any I/O. */
package dev.tickwire.server.session;
