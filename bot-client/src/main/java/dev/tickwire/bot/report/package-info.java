/** How a run is told: a table and lines for people, JSON for programs, a page with plots, and two runs side by side. */
package dev.tickwire.bot.report;
