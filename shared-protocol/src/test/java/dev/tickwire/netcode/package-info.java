/** The client's side of a connection, fed by hand. */
package dev.tickwire.netcode;
