/** The parts of the replica one by one: tables, ranks, and what is on the wire. */
package dev.tickwire.replica;
