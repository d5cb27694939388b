/** What the player is shown: states at times between ticks, others a little late and the own avatar ahead. */
package dev.tickwire.netcode.drawing;
