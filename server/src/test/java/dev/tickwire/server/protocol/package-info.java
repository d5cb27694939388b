/** Holds the page that describes the protocol against what the code writes. */
package dev.tickwire.server.protocol;
