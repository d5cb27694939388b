package dev.tickwire.bot.network;

/**
 * Where something can be had over HTTP.
 *
 * @param path begins with a slash
 */
public record ResourceAddress(ServerAddress server, String path) {
    /**
     * Reads an address as browsers show it.
     *
     * @param url         such as {@code http://127.0.0.1:9600/metrics}
     * @param defaultPath if it has none
     * @throws IllegalArgumentException if it is none, with a message that says what one looks like
     */
    public static ResourceAddress parse(String url, String defaultPath) {
        int hostAt = url.indexOf("://") + 3;
        int pathAt = hostAt < 3 ? -1 : url.indexOf('/', hostAt);
        if (pathAt < 0 || pathAt == url.length() - 1) {
            return new ResourceAddress(ServerAddress.parse(url), defaultPath);
        }
        return new ResourceAddress(ServerAddress.parse(url.substring(0, pathAt)), url.substring(pathAt));
    }

    /** The address as browsers show it. */
    @Override
    public String toString() {
        return server + path;
    }
}
