/** The shared half of Skirmish, the flagship: a top-down arena shooter with weight, walls, dashes and pulse shots. */
package dev.tickwire.game.skirmish;
