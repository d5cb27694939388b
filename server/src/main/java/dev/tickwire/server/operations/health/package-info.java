/** Whether the server lives and whether it takes players, for those who restart it or send players to it. */
package dev.tickwire.server.operations.health;
