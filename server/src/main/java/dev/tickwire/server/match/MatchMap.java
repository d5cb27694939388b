package dev.tickwire.server.match;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;

/** A map as clients fetch it: its bytes, the hash that is their address, and what they decode to. Immutable. */
public final class MatchMap {
    private final String name;
    private final byte[] bytes;
    private final String hash;
    private final TileMap tiles;

    /**
     * Decodes a map.
     *
     * @param name for people
     * @param bytes as {@link TileMapCodec} encodes them
     * @throws dev.tickwire.bits.MalformedMessageException if they are no map
     */
    public MatchMap(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        hash = TileMapCodec.contentHash(bytes);
        tiles = TileMapCodec.decode(bytes);
    }

    public String name() {
        return name;
    }

    /** A copy of the encoded map. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 16 hex digits of the bytes. */
    public String hash() {
        return hash;
    }

    public TileMap tiles() {
        return tiles;
    }
}
