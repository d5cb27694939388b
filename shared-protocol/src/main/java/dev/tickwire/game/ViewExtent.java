package dev.tickwire.game;

/**
 * How much of the map a player is shown.
 *
 * @param halfWidthUnits  to the left and right of the own avatar
 * @param halfHeightUnits above and below
 * @param hysteresisUnits how much farther a cell may lie before it leaves the view
 */
public record ViewExtent(int halfWidthUnits, int halfHeightUnits, int hysteresisUnits) {}
