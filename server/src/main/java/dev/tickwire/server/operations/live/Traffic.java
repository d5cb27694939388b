package dev.tickwire.server.operations.live;

/**
 * What went over the players' sockets in a second, payload only.
 *
 * @param inBytesPerSecond     from clients
 * @param outBytesPerSecond    to clients
 * @param inMessagesPerSecond  from clients
 * @param outMessagesPerSecond to clients
 */
public record Traffic(
        double inBytesPerSecond, double outBytesPerSecond, double inMessagesPerSecond, double outMessagesPerSecond) {
    static Traffic of(Counts counts, double seconds) {
        return new Traffic(
                counts.bytesIn() / seconds,
                counts.bytesOut() / seconds,
                counts.messagesIn() / seconds,
                counts.messagesOut() / seconds);
    }
}
