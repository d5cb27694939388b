/** What a swarm measured, and how it is told: histograms, a table for people, JSON for programs. */
package dev.tickwire.bot.report;
