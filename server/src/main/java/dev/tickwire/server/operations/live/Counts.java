package dev.tickwire.server.operations.live;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.gateway.Refusal;
import dev.tickwire.server.match.MatchCount;
import dev.tickwire.server.operations.metrics.MetricsSources;
import dev.tickwire.server.session.MessageKind;
import dev.tickwire.server.session.SessionCounters;
import java.util.function.ToLongFunction;

/**
 * What a server has counted so far, as far as it is told live.
 *
 * @param ticks           of all loops
 * @param bytesIn         of messages that clients sent
 * @param bytesOut        of messages that were sent to them
 * @param messagesIn      that clients sent
 * @param messagesOut     that were sent to them
 * @param ticksDueNotSent held back from clients that were behind
 * @param slowClosed      clients that were closed because they were too slow
 * @param withdrawnFrames that event loops lost, and ticks that nobody got
 * @param inboxRefusals   what found a match's inbox full
 */
record Counts(
        TickCounts ticks,
        long bytesIn,
        long bytesOut,
        long messagesIn,
        long messagesOut,
        long ticksDueNotSent,
        long slowClosed,
        long withdrawnFrames,
        long inboxRefusals) {
    static Counts of(MetricsSources sources) {
        SessionCounters sessions = sources.sessions();
        return new Counts(
                TickCounts.of(sources.tickLoops()),
                sum(true, sessions::messageBytes),
                sum(false, sessions::messageBytes),
                sum(true, sessions::messages),
                sum(false, sessions::messages),
                sessions.ticksDueNotSent(),
                sessions.closed(CloseReason.TOO_SLOW) + sources.gateway().of(Refusal.MESSAGES_UNREAD),
                sources.matchCounts().of(MatchCount.WITHDRAWN_FRAMES)
                        + sources.matchCounts().of(MatchCount.UNPUBLISHED_TICKS),
                sources.matchCounts().of(MatchCount.REFUSED_EVENTS));
    }

    Counts since(Counts before) {
        return new Counts(
                ticks.since(before.ticks),
                bytesIn - before.bytesIn,
                bytesOut - before.bytesOut,
                messagesIn - before.messagesIn,
                messagesOut - before.messagesOut,
                ticksDueNotSent - before.ticksDueNotSent,
                slowClosed - before.slowClosed,
                withdrawnFrames - before.withdrawnFrames,
                inboxRefusals - before.inboxRefusals);
    }

    private static long sum(boolean fromClient, ToLongFunction<MessageKind> count) {
        long sum = 0;
        for (MessageKind kind : MessageKind.values()) {
            if (kind.fromClient() == fromClient) {
                sum += count.applyAsLong(kind);
            }
        }
        return sum;
    }
}
