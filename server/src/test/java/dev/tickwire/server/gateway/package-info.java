/** The gateway over real sockets, with honest clients and hostile ones. */
package dev.tickwire.server.gateway;
