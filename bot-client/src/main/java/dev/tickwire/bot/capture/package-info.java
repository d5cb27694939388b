/** Files of what one client received: written while it plays, read by the dissector. */
package dev.tickwire.bot.capture;
