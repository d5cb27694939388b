/** Tests of capture files. */
package dev.tickwire.bot.capture;
