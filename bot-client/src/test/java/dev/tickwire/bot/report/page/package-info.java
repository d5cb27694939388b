/** Pages of made-up runs. */
package dev.tickwire.bot.report.page;
