/** What a tick publishes, by itself. */
package dev.tickwire.server.replication;
