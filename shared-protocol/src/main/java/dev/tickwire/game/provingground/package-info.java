/** The shared half of Proving Ground, the benchmark game: avatars that walk straight and shoot in an open square. */
package dev.tickwire.game.provingground;
