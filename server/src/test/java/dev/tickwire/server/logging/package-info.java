/** Tests of how lines of the log are written. */
package dev.tickwire.server.logging;
