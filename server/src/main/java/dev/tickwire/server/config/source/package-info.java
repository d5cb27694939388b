/** Where settings are given: the file, the environment, the command line; and what is wrong with them, all at once. */
package dev.tickwire.server.config.source;
