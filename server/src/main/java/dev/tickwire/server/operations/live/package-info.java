/** What a dashboard is told once a second: figures of the last second, made of the server's own counters, and warnings. */
package dev.tickwire.server.operations.live;
