package dev.tickwire.map;

/**
 * A named place of a map, such as a pickup.
 *
 * @param type what it is, for example {@code pickup.health}
 * @param xUnits place, within the map
 * @param yUnits place, within the map
 */
public record MapMarker(String type, int xUnits, int yUnits) {}
