/** Rules that hold for the whole module. */
package dev.tickwire.bot;
