/** Bit-level reading and writing of wire data, with every bound checked before it is used. */
package dev.tickwire.bits;
