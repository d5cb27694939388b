/** Tests of the server's health. */
package dev.tickwire.server.operations.health;
