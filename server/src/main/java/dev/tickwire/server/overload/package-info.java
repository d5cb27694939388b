/**
 * What the server does when it has too much to do: measures how much that is, and goes up and down a ladder of steps that
 * cost players the least first. No step ends a match.
 */
package dev.tickwire.server.overload;
