/** Turns each tick of a match into the blobs that its watchers need, and the blobs into a frame for one client. */
package dev.tickwire.server.replication;
