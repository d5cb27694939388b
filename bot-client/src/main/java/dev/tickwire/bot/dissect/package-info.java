/** What a capture says, as text, and which part of it takes how many bits. */
package dev.tickwire.bot.dissect;
