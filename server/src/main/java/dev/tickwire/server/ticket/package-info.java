/** Tickets, each of which lets one player into one match once: how they are signed, checked and used up. */
package dev.tickwire.server.ticket;
