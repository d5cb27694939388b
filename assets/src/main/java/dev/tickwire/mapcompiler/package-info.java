/** Compiles maps drawn in Tiled to the binary form that both ends read; runs in the build and is not shipped. */
package dev.tickwire.mapcompiler;
