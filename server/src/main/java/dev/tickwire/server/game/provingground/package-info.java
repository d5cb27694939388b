/** The rules of Proving Ground: who is hit, and where those whose health is gone appear again. */
package dev.tickwire.server.game.provingground;
