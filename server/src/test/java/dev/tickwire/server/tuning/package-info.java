/** Lets bots play whole matches of Skirmish, fast and in process, and counts what came of it. */
package dev.tickwire.server.tuning;
