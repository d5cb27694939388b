package dev.tickwire.server.operations.live;

/**
 * Something that an operator should look at.
 *
 * @param code what kind of thing, in a word that does not change
 * @param text for people
 */
public record Warning(String code, String text) {}
