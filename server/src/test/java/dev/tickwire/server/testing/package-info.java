/** Programs outside the JVM that tests drive: found on the machine, or installed there, or asked for in one line. */
package dev.tickwire.server.testing;
