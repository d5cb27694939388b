package dev.tickwire.bot.swarm;

/** A map that was fetched before the first bot joined, so that not every bot has to. */
final class KnownMap {
    private final String hash;
    private final byte[] bytes;

    KnownMap(String hash, byte[] bytes) {
        this.hash = hash;
        this.bytes = bytes;
    }

    /** As the server listed it. */
    String hash() {
        return hash;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
