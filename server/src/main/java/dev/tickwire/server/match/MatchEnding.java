package dev.tickwire.server.match;

import dev.tickwire.message.Notice;
import java.util.function.Consumer;

/**
 * How a match ends: its rules say that it is over, it fails, or somebody wants it to, and another may take its place. Any thread
 * may ask for it and how it stands; it is carried out on the tick loop, between two ticks, and then everybody is told.
 */
final class MatchEnding {
    private static final Notice BEGINS_ANEW =
            new Notice(Notice.Level.WARNING, 0, "The match had a fault and begins anew.");

    private final Attendance attendance;
    private final MatchRequests requests;

    /** Told once when the rules say that the match is over. */
    private Runnable overListener = () -> {};

    /** Told once when a tick has thrown; null if nobody cares. */
    private Runnable failureListener;

    /** Whether the rules have said that the match is over. */
    private boolean over;

    /** What a tick has thrown, after which there are no more; null while none has. */
    private volatile MatchFailure failure;

    /** Whether it is the server that ends; set before the reason. */
    private volatile boolean serverStops;

    /** Why somebody wants the match to end; null while nobody does. */
    private volatile String reason;

    /** What takes the match's place; null while nothing does. */
    private volatile Match successor;

    private volatile boolean ended;

    /** What is said to whoever is here when the match ends, or comes later. */
    private Consumer<JoinReply> farewell;

    MatchEnding(Attendance attendance, MatchRequests requests) {
        this.attendance = attendance;
        this.requests = requests;
    }

    void whenOver(Runnable listener) {
        overListener = listener;
    }

    void whenFailed(Runnable listener) {
        failureListener = listener;
    }

    /** Asks for the end before the next tick. */
    void ask(String why) {
        reason = why;
    }

    /** The same because the server stops, so that clients know that it will be back. */
    void askAsServerStops(String why) {
        serverStops = true;
        reason = why;
    }

    void succeedBy(Match next) {
        successor = next;
    }

    /** Why it is to end, or null. */
    String reason() {
        return reason;
    }

    MatchFailure failure() {
        return failure;
    }

    Match successor() {
        return successor;
    }

    boolean hasEnded() {
        return ended;
    }

    boolean isOver() {
        return over;
    }

    /** The rules say that the match is over; it goes on until somebody ends it. */
    void over() {
        over = true;
        overListener.run();
    }

    /** A tick has thrown. Returns false, and ends the match at once, if nobody wants to decide what becomes of it. */
    boolean fail(MatchFailure fault) {
        failure = fault;
        if (failureListener == null) {
            end(reply -> reply.matchEnded("the match failed"));
            return false;
        }
        failureListener.run();
        return true;
    }

    /** Ends the match if that was asked for; returns whether it has ended. Whoever played goes on in the successor if there is one. */
    boolean endIfAsked() {
        Match next = successor;
        String asked = reason;
        if (next != null) {
            if (failure != null) {
                attendance.tell(reply -> reply.notice(BEGINS_ANEW));
            }
            end(reply -> reply.movedTo(next));
        } else if (asked != null) {
            String why = asked + (failure == null ? attendance.leader() : "");
            end(serverStops ? reply -> reply.serverStops(why) : reply -> reply.matchEnded(why));
        }
        return ended;
    }

    private void end(Consumer<JoinReply> newFarewell) {
        farewell = newFarewell;
        ended = true;
        attendance.tellAll(newFarewell);
        answerLatecomers();
    }

    /** Answers those who asked before they could know that the match has ended. */
    void answerLatecomers() {
        requests.answerAfterTheEnd(farewell);
    }
}
