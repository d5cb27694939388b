/** The client's side of a connection: bytes in, bytes out and a clock; no I/O of its own. */
package dev.tickwire.netcode;
