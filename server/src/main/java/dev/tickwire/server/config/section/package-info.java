/** The table of all settings, a class for each section, which also makes of them what the server's parts want to know. */
package dev.tickwire.server.config.section;
