/**
 * The shared half of Skirmish, the flagship: a top-down arena shooter with weight, walls, dashes, four weapons and things
 * to pick up.
 */
package dev.tickwire.game.skirmish;
