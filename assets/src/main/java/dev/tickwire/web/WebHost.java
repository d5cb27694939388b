package dev.tickwire.web;

import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** What the page does for a client: the socket, the download of the map, and everything that people see. */
public interface WebHost extends JSObject {
    /** Sends one binary message; the bytes are valid during the call only. */
    void send(Int8Array bytes, int offset, int length);

    /** Closes the socket with a WebSocket close code. */
    void close(int code, String reason);

    /** Fetches the map and answers with {@link WebClient#mapArrived}. */
    void mapNeeded(String mapHash);

    /** The server has let the player in; again when the match is over and the connection goes on in the next one. */
    void joined();

    /** The server says something; the level is the lower-case name of a notice's level. */
    void notice(String level, int code, String text);

    /** Another player, or the own one, has said something; the text is never to be shown as markup. */
    void chatLine(int slot, boolean toTeam, String text);

    /** The server sent something impossible; the client has closed the connection. */
    void failed(String reason);
}
