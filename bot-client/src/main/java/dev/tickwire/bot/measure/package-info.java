/** What a run measures: distributions, counts, the figures made of them and how they went from second to second. */
package dev.tickwire.bot.measure;
