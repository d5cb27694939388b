/** Integer mathematics that gives the same result on the JVM and in JavaScript. */
package dev.tickwire.math;
