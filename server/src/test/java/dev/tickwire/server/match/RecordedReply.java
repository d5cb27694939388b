package dev.tickwire.server.match;

import dev.tickwire.message.Notice;
import dev.tickwire.message.SessionToken;
import java.util.ArrayList;
import java.util.List;

/** Somebody who asked to join and remembers the answer. */
final class RecordedReply implements JoinReply {
    PlayerPort port;
    int tick;
    boolean resumed;
    boolean full;
    boolean replaced;
    String ended;
    int timesEnded;
    boolean serverStopped;
    Match movedTo;
    final List<Notice> notices = new ArrayList<>();

    JoinRequest request(SessionToken resume, SessionToken newToken) {
        return new JoinRequest("somebody", JoinRequest.Role.PERSON, resume, newToken, Runnable::run, this);
    }

    JoinRequest requestToWatch() {
        return new JoinRequest("somebody", JoinRequest.Role.SPECTATOR, null, null, Runnable::run, this);
    }

    @Override
    public void accepted(PlayerPort newPort, int newTick, boolean wasResumed) {
        port = newPort;
        tick = newTick;
        resumed = wasResumed;
    }

    @Override
    public void matchFull() {
        full = true;
    }

    @Override
    public void replaced() {
        replaced = true;
    }

    @Override
    public void matchEnded(String why) {
        ended = why;
        timesEnded++;
    }

    @Override
    public void serverStops(String why) {
        serverStopped = true;
        matchEnded(why);
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice);
    }

    @Override
    public void movedTo(Match successor) {
        movedTo = successor;
    }
}
