package dev.tickwire.mapcompiler;

/** Says what is wrong with a drawn map: the file, the layer, the object, and what would be right. */
public final class MapSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MapSourceException(String place, String problem) {
        super(place + ": " + problem);
    }
}
