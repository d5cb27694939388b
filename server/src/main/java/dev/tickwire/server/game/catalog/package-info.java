/** The list of the rules that exist: the one place on the server that names every game. */
package dev.tickwire.server.game.catalog;
