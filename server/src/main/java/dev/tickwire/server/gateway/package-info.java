/**
 * Everything that touches a socket: the page, the list of matches, maps, the game socket and the echo socket, with a limit
 * on whatever another machine could make grow.
 */
package dev.tickwire.server.gateway;
