/** Reports of made-up runs. */
package dev.tickwire.bot.report;
