/** Rules that hold for the whole module and for the sources of all modules. */
package dev.tickwire.server;
