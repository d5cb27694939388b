package dev.tickwire.bot.network;

/** What becomes of a socket. Called on the socket's own loop. */
public interface SocketListener {
    /** The socket is open. */
    void opened(GameSocket socket);

    /** One whole binary message has come. The bytes are valid during the call only. */
    void received(byte[] bytes, int offset, int length);

    /**
     * The socket is gone; nothing follows.
     *
     * @param code the WebSocket close code, 1006 if there was none
     * @param reason what the other side said of it, or empty
     */
    void closed(int code, String reason);

    /** The socket did not open; nothing follows. */
    void refused(String reason);
}
