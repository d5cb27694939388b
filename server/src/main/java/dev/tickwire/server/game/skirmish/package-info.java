/**
 * The rules of Skirmish: joining and teams, hits and blasts, what is picked up, death and return, and a match from warm-up
 * to podium.
 */
package dev.tickwire.server.game.skirmish;
