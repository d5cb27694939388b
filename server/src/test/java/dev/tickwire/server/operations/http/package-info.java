/** Tests of the admin port over real sockets. */
package dev.tickwire.server.operations.http;
