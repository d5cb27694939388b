/** How the server's log is written: how much of it, and in which form. */
package dev.tickwire.server.logging;
