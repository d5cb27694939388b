/** Immutable settings of the server, and their validation with one clear error. */
package dev.tickwire.server.config;
