/** What a game gives to the server alone: the rules that decide what nobody could foresee. */
package dev.tickwire.server.game;
