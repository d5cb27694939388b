/** Tests of what the player is shown. */
package dev.tickwire.netcode.drawing;
