/** The parts of a match one by one: who is in it, when inputs are used, who reads along. */
package dev.tickwire.server.match;
