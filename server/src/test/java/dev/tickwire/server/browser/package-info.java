/** Tests that open the page in a real browser. */
package dev.tickwire.server.browser;
