/** Every message: there and back, cut short, too long, and made of garbage. */
package dev.tickwire.message;
