/** Whether a run was good enough: thresholds, the sentences about those that broke, and what a pipeline is told. */
package dev.tickwire.bot.verdict;
