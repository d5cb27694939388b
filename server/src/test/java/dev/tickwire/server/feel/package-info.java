/** What a player feels of the network, as numbers: how soon the own avatar obeys, who jumps on the screen, which shots count. */
package dev.tickwire.server.feel;
