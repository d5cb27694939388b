/** Tests of connections without sockets. */
package dev.tickwire.server.session;
