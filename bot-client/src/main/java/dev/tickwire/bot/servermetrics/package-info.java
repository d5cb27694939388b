/** What the server says of itself: Prometheus' text read again and again, and the figures made of it. */
package dev.tickwire.bot.servermetrics;
