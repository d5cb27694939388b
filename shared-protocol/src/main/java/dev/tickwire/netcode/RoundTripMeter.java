package dev.tickwire.netcode;

import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;

/** Measures the way to the server and back, one ping at a time. Times are milliseconds. */
final class RoundTripMeter {
    static final double PING_INTERVAL_MILLIS = 1000;

    private final MessageSender sender;
    private final SessionStatistics statistics;
    private final SessionListener listener;
    private int nonce;
    private double pingMillis;

    /** Whether the newest ping has not been answered yet. */
    private boolean open;

    RoundTripMeter(MessageSender sender, SessionStatistics statistics, SessionListener listener) {
        this.sender = sender;
        this.statistics = statistics;
        this.listener = listener;
    }

    /** The next ping is due at once, whatever has become of the one before. */
    void restart(double nowMillis) {
        pingMillis = nowMillis - PING_INTERVAL_MILLIS;
        open = false;
    }

    /** Sends a ping if it is due. */
    void update(double nowMillis) {
        if (!open && nowMillis - pingMillis >= PING_INTERVAL_MILLIS) {
            open = true;
            pingMillis = nowMillis;
            nonce = (nonce + 1) & 0xffff;
            sender.send(new Ping(nonce));
        }
    }

    void received(Pong pong, double nowMillis) {
        if (open && pong.nonce() == nonce) {
            open = false;
            double millis = nowMillis - pingMillis;
            statistics.roundTripMeasured(millis);
            listener.roundTripMeasured(millis);
        }
    }
}
