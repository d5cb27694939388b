/** Judgements of made-up runs. */
package dev.tickwire.bot.verdict;
