/** Files of a web page, read from the class path once and kept in memory, ready to be sent. */
package dev.tickwire.server.page;
