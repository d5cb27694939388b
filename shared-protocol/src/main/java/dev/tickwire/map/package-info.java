/** The tile map of an arena, its binary form, and movement through it. */
package dev.tickwire.map;
