package dev.tickwire.server.session;

/** What a connection needs of its socket. All calls come from the connection's event loop. */
public interface ClientSocket {
    /** Sends one binary message. The bytes are valid during the call only. */
    void send(byte[] bytes, int offset, int length);

    /** Whether little enough waits in the socket that more may be handed to it. */
    boolean isWritable();

    /** Where the client is, as limits and bans know it: an IPv4 address, or an IPv6 network of 64 bits. */
    String address();

    /** Ends the connection, behind whatever has been sent, with a WebSocket close code and a reason for people. */
    void close(int code, String reason);
}
