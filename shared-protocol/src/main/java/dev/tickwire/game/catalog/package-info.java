/** The list of the games that exist: the one place in shared code that names them all. */
package dev.tickwire.game.catalog;
