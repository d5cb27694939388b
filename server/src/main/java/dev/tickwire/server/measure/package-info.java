/** Distributions and signs of life that one thread writes and any thread reads, without locks; they know no library of metrics. */
package dev.tickwire.server.measure;
