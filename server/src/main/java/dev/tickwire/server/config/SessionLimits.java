package dev.tickwire.server.config;

/**
 * What one connection may do before it is ended.
 *
 * @param messagesPerSecondMax sustained messages of a client in a second
 * @param messagesBurstMax     messages that may come at once after a pause
 * @param silentMillisMax      how long a client in play may send nothing at all
 * @param readyMillisMax       how long a client that was let in may take until it is ready to play
 * @param linkReportMillis     how often a client is told of its input's slack
 * @param slow                 what becomes of one that reads too slowly
 * @param chat                 how much it may say
 */
public record SessionLimits(
        int messagesPerSecondMax,
        int messagesBurstMax,
        int silentMillisMax,
        int readyMillisMax,
        int linkReportMillis,
        SlowClientLimits slow,
        ChatLimits chat) {
    public static final SessionLimits DEFAULT =
            new SessionLimits(150, 300, 10_000, 30_000, 500, SlowClientLimits.DEFAULT, ChatLimits.DEFAULT);
}
