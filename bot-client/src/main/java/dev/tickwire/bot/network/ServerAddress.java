package dev.tickwire.bot.network;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where a server listens.
 *
 * @param host   name or address
 * @param port   1 to 65,535
 * @param secure whether it speaks TLS
 */
public record ServerAddress(String host, int port, boolean secure) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int PORT_MAX = 65_535;

    /**
     * Reads an address as browsers show it, or as that of a WebSocket.
     *
     * @param url such as {@code http://127.0.0.1:8080} or {@code wss://play.example}
     * @throws IllegalArgumentException if it is none, with a message that says what one looks like
     */
    public static ServerAddress parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw notAnAddress(url, e);
        }
        String scheme = uri.getScheme();
        boolean secure = "https".equalsIgnoreCase(scheme) || "wss".equalsIgnoreCase(scheme);
        boolean plain = "http".equalsIgnoreCase(scheme) || "ws".equalsIgnoreCase(scheme);
        boolean bare = uri.getPath() == null
                || uri.getPath().isEmpty()
                || uri.getPath().equals("/");
        if ((!secure && !plain)
                || uri.getHost() == null
                || !bare
                || uri.getPort() == 0
                || uri.getPort() > PORT_MAX
                || uri.getQuery() != null
                || uri.getFragment() != null
                || uri.getUserInfo() != null) {
            throw notAnAddress(url, null);
        }
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        return new ServerAddress(uri.getHost(), port, secure);
    }

    /** The address as browsers show it. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + host + ":" + port;
    }

    private static IllegalArgumentException notAnAddress(String url, Throwable cause) {
        return new IllegalArgumentException(
                "\"" + url + "\" is no server's address; one looks like http://127.0.0.1:8080", cause);
    }
}
