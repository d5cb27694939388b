/** What a setting is: its name, what it may be, and what it is if nobody says. */
package dev.tickwire.server.config.setting;
