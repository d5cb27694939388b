/** What an operator can ask of a running server, apart from how it is asked: the admin port's HTTP is in {@code operations.http}. */
package dev.tickwire.server.operations;
