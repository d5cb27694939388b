package dev.tickwire.server.gateway;

import dev.tickwire.message.CloseReason;

/** What ends a WebSocket from this side, and how either kind of socket says so. */
enum Violation {
    HELLO_TOO_SLOW(Refusal.HELLO_TOO_SLOW, 1008, CloseReason.TIMED_OUT, "No hello in time"),
    SILENT(Refusal.SILENT, 1008, CloseReason.TIMED_OUT, "Nothing was heard for too long"),
    MESSAGE_TOO_LONG(Refusal.MESSAGE_TOO_LONG, 1009, CloseReason.PROTOCOL_ERROR, "Message too long"),
    BROKEN_FRAME(Refusal.BROKEN_FRAME, 1002, CloseReason.PROTOCOL_ERROR, "Broken WebSocket frame"),
    BAD_TEXT(Refusal.BAD_TEXT, 1007, CloseReason.PROTOCOL_ERROR, "Text is not UTF-8"),
    TOO_MANY_FRAMES(Refusal.TOO_MANY_FRAMES, 1008, CloseReason.TOO_MANY_MESSAGES, "Too many messages"),
    TOO_MANY_PINGS(Refusal.TOO_MANY_PINGS, 1008, CloseReason.TOO_MANY_MESSAGES, "Too many pings"),
    MESSAGES_UNREAD(Refusal.MESSAGES_UNREAD, 1008, CloseReason.TOO_SLOW, "Too slow in reading"),
    SERVER_STOPPING(null, 1001, CloseReason.SERVER_STOPPING, "The server is stopping");

    private final Refusal refusal;
    private final int webSocketCode;
    private final CloseReason closeReason;
    private final String text;

    Violation(Refusal refusal, int webSocketCode, CloseReason closeReason, String text) {
        this.refusal = refusal;
        this.webSocketCode = webSocketCode;
        this.closeReason = closeReason;
        this.text = text;
    }

    void countIn(GatewayCounters counters) {
        if (refusal != null) {
            counters.count(refusal);
        }
    }

    /** Close code of RFC 6455, for a socket that speaks no protocol of ours. */
    int webSocketCode() {
        return webSocketCode;
    }

    /** What a player is told. */
    CloseReason closeReason() {
        return closeReason;
    }

    String text() {
        return text;
    }
}
