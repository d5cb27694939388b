/** Links in virtual time: whether they are as bad as they say. */
package dev.tickwire.bot.link;
