/** What a game gives to both ends: its schema, its step, and what its controls mean. */
package dev.tickwire.game;
