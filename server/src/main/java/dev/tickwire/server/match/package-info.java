/** A match, the loop that ticks it, its inbox and its audience. */
package dev.tickwire.server.match;
