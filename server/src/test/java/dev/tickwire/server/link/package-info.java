/** Long and uneven ways between client and server, for simulations and for real sockets: one model of both. */
package dev.tickwire.server.link;
