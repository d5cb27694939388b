/** What a server is installed from: the image with a Java runtime, the container, the unit of systemd. */
package dev.tickwire.server.packaging;
