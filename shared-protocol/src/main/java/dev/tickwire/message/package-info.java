/** Every message but the frame: one record with its codec, read and write side by side, and the registry of them all. */
package dev.tickwire.message;
