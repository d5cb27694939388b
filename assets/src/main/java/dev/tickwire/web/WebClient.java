package dev.tickwire.web;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import java.util.Locale;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * One connection of the page to a match: what goes in and out, controls and time. What is known of the match is in the objects
 * that {@link #map}, {@link #tables}, {@link #picture} and {@link #statistics} give.
 *
 * <p>Times are milliseconds of {@code performance.now()}.
 */
public final class WebClient implements Outbox, SessionListener {
    private final WebHost host;
    private final ClientSession session;
    private final WebTables tables;
    private final WebPicture picture;
    private final WebStatistics statistics;
    private double nowMillis;

    WebClient(WebHost host, GameType game, String name, SessionToken tokenOrNull, boolean spectate, String ticket) {
        this.host = host;
        String ticketOrNull = ticket.isEmpty() ? null : ticket;
        Hello hello = new Hello(Protocol.VERSION, BehaviourHash.of(game), name, tokenOrNull, spectate, ticketOrNull);
        session = new ClientSession(game, hello, this, this);
        tables = new WebTables(session);
        picture = new WebPicture(session);
        statistics = new WebStatistics(session.statistics());
    }

    // The socket.

    @JSExport
    public void opened(double now) {
        nowMillis = now;
        session.opened(now);
    }

    /** Takes one whole binary message. */
    @JSExport
    public void received(Int8Array message, double now) {
        nowMillis = now;
        byte[] bytes = message.toJavaArray();
        session.received(bytes, 0, bytes.length, now);
        picture.predicted();
    }

    /** Takes the answer to {@link WebHost#mapNeeded}. */
    @JSExport
    public void mapArrived(Int8Array mapBytes, double now) {
        nowMillis = now;
        session.mapArrived(mapBytes.copyToJavaArray(), now);
    }

    /** The socket is gone. */
    @JSExport
    public void closed() {
        session.closed();
    }

    /** The player goes for good; the body is not held. */
    @JSExport
    public void leave() {
        session.leave();
    }

    // Controls and time.

    /** The controls as they are, packed as the game has it. */
    @JSExport
    public void setHeld(int held) {
        session.setHeld(held);
    }

    /** Adds presses; they are kept until they have been sent. */
    @JSExport
    public void press(int edges) {
        session.press(edges);
    }

    /** For how many ticks {@link #update} would take the controls now; 0 while there is no world. */
    @JSExport
    public int ticksDue(double now) {
        return isPlaying() && !session.isSpectating()
                ? Math.max(
                        0,
                        (int) session.predictedTick(now) - session.predictor().tick())
                : 0;
    }

    /**
     * What a spectator wants to see.
     *
     * @param followedSlot of the player whose avatar to follow, or -1 to see the place
     */
    @JSExport
    public void look(int xUnits, int yUnits, int followedSlot) {
        session.look(xUnits, yUnits, followedSlot);
    }

    /** Says something to all or to the own team; false if it is empty, too long, or there is no match to say it in. */
    @JSExport
    public boolean chat(String text, boolean toTeam) {
        return session.chat(text, toTeam);
    }

    /** Lets time pass. To be called for every picture, and while the page is hidden as often as it may. */
    @JSExport
    public void update(double now) {
        nowMillis = now;
        session.update(now);
        picture.predicted();
    }

    /** Fills the lists of {@link #picture}. */
    @JSExport
    public void draw(double now) {
        picture.draw(now);
    }

    // What is known of the match.

    /** Whether there is a world to draw. */
    @JSExport
    public boolean isPlaying() {
        return session.state() == ClientSession.State.PLAYING && picture.isThere();
    }

    /** The own slot, and so the id of the own avatar; 65535 of a spectator. */
    @JSExport
    public int slot() {
        return session.slot();
    }

    /** Whether an earlier body was taken back. */
    @JSExport
    public boolean isResumed() {
        return session.welcome().resumed();
    }

    /** The match's id, as in the list of matches. */
    @JSExport
    public String matchId() {
        return session.welcome().matchId();
    }

    /** The token to come back with, as text, or an empty one if there is none yet. */
    @JSExport
    public String token() {
        SessionToken token = session.token();
        return token == null ? "" : TokenText.write(token);
    }

    @JSExport
    public int tickRateHz() {
        return session.welcome().tickRateHz();
    }

    /** The own time, in ticks with a fraction. */
    @JSExport
    public double predictedTick(double now) {
        return session.predictedTick(now);
    }

    /** The match's map, while there is a world; a new object in each call, so to be got once for each match. */
    @JSExport
    public WebMap map() {
        return new WebMap(session.game());
    }

    /** Of the match that the connection is in; always the same object, as the next two. */
    @JSExport
    public WebTables tables() {
        return tables;
    }

    @JSExport
    public WebPicture picture() {
        return picture;
    }

    @JSExport
    public WebStatistics statistics() {
        return statistics;
    }

    // What the session asks of its host.

    @Override
    public void send(byte[] bytes, int offset, int length) {
        host.send(Int8Array.fromJavaArray(bytes), offset, length);
    }

    @Override
    public void close(int code, String reason) {
        host.close(code, reason);
    }

    @Override
    public void mapNeeded(String mapHash) {
        host.mapNeeded(mapHash);
    }

    @Override
    public void joined(Welcome welcome) {
        // There may have been a match before.
        picture.clear();
        host.joined();
    }

    @Override
    public void frameApplied(int tick) {
        picture.frameApplied(tick, nowMillis);
    }

    @Override
    public void notice(Notice notice) {
        host.notice(notice.level().name().toLowerCase(Locale.ROOT), notice.code(), notice.text());
    }

    @Override
    public void chatLine(int slot, boolean toTeam, String text) {
        host.chatLine(slot, toTeam, text);
    }

    @Override
    public void failed(String reason) {
        host.failed(reason);
    }
}
