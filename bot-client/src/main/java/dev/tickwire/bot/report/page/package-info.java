/** The report as one page with plots that needs nothing else: no script, no font, no network. */
package dev.tickwire.bot.report.page;
