/** Tests of certificates without any socket. */
package dev.tickwire.server.tls;
