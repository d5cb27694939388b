/** Certificates: read from PEM files and checked, or made for development. Knows nothing of sockets. */
package dev.tickwire.server.tls;
