package dev.tickwire.server.hosting;

import dev.tickwire.message.Notice;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.PlayerPort;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody in a match without a socket, who remembers what is said. */
final class RecordedGuest implements JoinReply {
    private final String name;
    private final BlockingQueue<PlayerPort> ports = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> stopped = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> putOut = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
    private final BlockingQueue<Match> moves = new LinkedBlockingQueue<>();
    private volatile PlayerPort port;

    RecordedGuest(String name) {
        this.name = name;
    }

    /** Asks, and waits until let in. */
    void join(Match match) throws InterruptedException {
        match.ask(new JoinRequest(
                name, JoinRequest.Role.PERSON, null, null, null, RunningHost.ADDRESS, Runnable::run, this));
        port = next(ports);
    }

    void leave() {
        port.leave();
    }

    String endedWhy() throws InterruptedException {
        return next(ended);
    }

    String stoppedWhy() throws InterruptedException {
        return next(stopped);
    }

    String putOutWhy() throws InterruptedException {
        return next(putOut);
    }

    String notice() throws InterruptedException {
        return next(notices);
    }

    /** Where it is sent on to. */
    Match movedTo() throws InterruptedException {
        return next(moves);
    }

    /** Is sent on to another match and goes there. */
    void awaitMoveAndJoin() throws InterruptedException {
        join(movedTo());
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came");
        }
        return next;
    }

    @Override
    public void accepted(PlayerPort newPort, int tick, boolean resumed) {
        ports.add(newPort);
    }

    @Override
    public void matchFull() {
        throw new AssertionError("the match is full");
    }

    @Override
    public void replaced() {}

    @Override
    public void notice(Notice notice) {
        notices.add(notice.text());
    }

    @Override
    public void putOut(String why) {
        putOut.add(why);
    }

    @Override
    public void matchEnded(String why) {
        ended.add(why);
    }

    @Override
    public void serverStops(String why) {
        stopped.add(why);
    }

    @Override
    public void movedTo(Match successor) {
        moves.add(successor);
    }
}
