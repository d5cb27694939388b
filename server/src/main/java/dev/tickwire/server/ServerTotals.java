package dev.tickwire.server;

import dev.tickwire.server.match.MatchCount;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.session.SessionCounters;

/**
 * What a server did from its start to its end, for the last line of its log.
 *
 * @param frames          handed to sockets
 * @param payloadBytes    of them
 * @param ticksDueNotSent that had something for a client that was behind, and were kept or dropped instead of sent at once
 * @param batches         messages that held several ticks for such a client
 * @param resyncs         frames that described everything anew, first ones apart
 * @param shiftedTicks    whose start was moved because a tick loop could not keep up
 * @param withdrawnFrames that an event loop lost because it was too far behind
 * @param unpublishedTicks that nobody got
 * @param refusedEvents   inputs and requests that found a match's inbox full
 * @param refusedMessages of clients, each at the cost of its connection
 */
record ServerTotals(
        long frames,
        long payloadBytes,
        long ticksDueNotSent,
        long batches,
        long resyncs,
        long shiftedTicks,
        long withdrawnFrames,
        long unpublishedTicks,
        long refusedEvents,
        long refusedMessages) {

    static ServerTotals of(SessionCounters sessions, long shiftedTicks, MatchCounters matches) {
        return new ServerTotals(
                sessions.framesSent(),
                sessions.payloadBytesSent(),
                sessions.ticksDueNotSent(),
                sessions.batches(),
                sessions.resyncs(),
                shiftedTicks,
                matches.of(MatchCount.WITHDRAWN_FRAMES),
                matches.of(MatchCount.UNPUBLISHED_TICKS),
                matches.of(MatchCount.REFUSED_EVENTS),
                sessions.refusedMessages());
    }

    /** One sentence. A benchmark that must not have been held up looks for zeros in it. */
    String inWords() {
        return "Sent " + frames + " frames, " + payloadBytes + " bytes; ticks due not sent: " + ticksDueNotSent
                + ", batches: " + batches + ", resyncs: " + resyncs + ", shifted ticks: " + shiftedTicks
                + ", withdrawn frames: " + withdrawnFrames + ", unpublished ticks: " + unpublishedTicks
                + ", refused events: " + refusedEvents + ", refused messages: " + refusedMessages;
    }
}
