package dev.tickwire.server.operations.metrics;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.replication.FrameSection;
import dev.tickwire.server.session.JoinResult;
import dev.tickwire.server.session.MessageKind;
import dev.tickwire.server.session.SessionCounters;

/** What is measured of the players' and spectators' connections. */
final class SessionMetrics {
    private static final String DISCONNECTS_HELP =
            "Players and spectators whose connection ended, by why: they left, it"
                    + " was lost, or the server closed it for a reason.";

    private SessionMetrics() {}

    static void register(SessionCounters sessions, Meters meters) {
        for (JoinResult result : JoinResult.values()) {
            meters.counter(
                    "tickwire.joins",
                    "Wishes to join, by what came of them.",
                    () -> sessions.joins(result),
                    "result",
                    Meters.label(result));
        }
        meters.counter("tickwire.disconnects", DISCONNECTS_HELP, sessions::left, "reason", "left");
        meters.counter("tickwire.disconnects", DISCONNECTS_HELP, sessions::lost, "reason", "lost");
        for (CloseReason reason : CloseReason.values()) {
            meters.counter(
                    "tickwire.disconnects",
                    DISCONNECTS_HELP,
                    () -> sessions.closed(reason),
                    "reason",
                    Meters.label(reason));
        }
        registerTraffic(sessions, meters);
        registerReplicas(sessions, meters);
        registerSlowClients(sessions, meters);
        registerSpared(sessions, meters);
        registerRefusals(sessions, meters);
    }

    private static void registerTraffic(SessionCounters sessions, Meters meters) {
        for (MessageKind kind : MessageKind.values()) {
            String direction = kind.fromClient() ? "in" : "out";
            meters.counter(
                    "tickwire.messages",
                    "WebSocket messages of the game's protocol; a batch of frames is one.",
                    () -> sessions.messages(kind),
                    "direction",
                    direction,
                    "kind",
                    Meters.label(kind));
            meters.counter(
                    "tickwire.message.bytes",
                    "Payload of these messages, without WebSocket's and TCP's headers.",
                    () -> sessions.messageBytes(kind),
                    "direction",
                    direction,
                    "kind",
                    Meters.label(kind));
        }
    }

    private static void registerReplicas(SessionCounters sessions, Meters meters) {
        meters.counter("tickwire.frames", "Frames handed to sockets, those in batches included.", sessions::framesSent);
        for (FrameSection section : FrameSection.values()) {
            meters.counter(
                    "tickwire.frame.bits",
                    "What the bits of frames were for.",
                    () -> sessions.bitsOf(section),
                    "section",
                    Meters.label(section));
        }
        meters.counter(
                "tickwire.silent.ticks",
                "Ticks that had nothing for a client, one for each client.",
                sessions::silentTicks);
        meters.counter(
                "tickwire.keyframed.cells", "Cells that were described to a client in full.", sessions::keyframedCells);
        meters.counter(
                "tickwire.entry.groups",
                "Groups of entities that came into a client's view from outside of it.",
                sessions::entryGroups);
    }

    private static void registerSlowClients(SessionCounters sessions, Meters meters) {
        meters.counter(
                "tickwire.batches", "Messages with several ticks for a client that was behind.", sessions::batches);
        meters.counter(
                "tickwire.resyncs", "Frames that described everything anew, first ones apart.", sessions::resyncs);
        meters.counter(
                "tickwire.ticks.due.not.sent",
                "Ticks that had something for a client and were held back or dropped, because it was behind.",
                sessions::ticksDueNotSent);
    }

    private static void registerSpared(SessionCounters sessions, Meters meters) {
        meters.counter(
                "tickwire.ticks.thinned",
                "Ticks that had something for a client and were kept for its next message, because of the load.",
                sessions::ticksThinned);
    }

    private static void registerRefusals(SessionCounters sessions, Meters meters) {
        meters.counter(
                "tickwire.refused.messages",
                "Messages that were refused at the cost of the connection.",
                sessions::refusedMessages);
        meters.counter(
                "tickwire.refused.chats", "Lines that were not passed on: too many, or bad.", sessions::refusedChats);
        meters.counter(
                "tickwire.cut.rewinds",
                "Inputs that claimed to be about what the client cannot have shown.",
                sessions::cutRewinds);
        meters.counter(
                "tickwire.skipped.looks",
                "Wishes of spectators that a newer one replaced in time.",
                sessions::skippedLooks);
    }
}
