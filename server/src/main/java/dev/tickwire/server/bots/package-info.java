/** Players that the server itself plays: brains that read published frames and act through a match's inbox. */
package dev.tickwire.server.bots;
