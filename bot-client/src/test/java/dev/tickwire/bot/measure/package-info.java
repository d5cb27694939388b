/** Distributions, figures and traffic. */
package dev.tickwire.bot.measure;
