package dev.tickwire.web;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.PackedName;
import dev.tickwire.map.TileMap;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.Outbox;
import dev.tickwire.netcode.SessionListener;
import dev.tickwire.netcode.drawing.Picture;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;
import java.util.Locale;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * One connection of the page to a match: the session, and the picture of it.
 *
 * <p>Times are milliseconds of {@code performance.now()}. Entity types and fields go by index; see {@link #typeIndex} and
 * {@link #fieldIndex}.
 */
public final class WebClient implements Outbox, SessionListener {
    private final WebHost host;
    private final ClientSession session;
    private Picture picture;
    private double nowMillis;

    WebClient(WebHost host, GameType game, String name, SessionToken tokenOrNull, boolean spectate, String ticket) {
        this.host = host;
        String ticketOrNull = ticket.isEmpty() ? null : ticket;
        Hello hello = new Hello(Protocol.VERSION, BehaviourHash.of(game), name, tokenOrNull, spectate, ticketOrNull);
        session = new ClientSession(game, hello, this, this);
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
        tellPicture();
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
        return isPlaying() && !isSpectating()
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
        tellPicture();
    }

    /** Fills the lists of what is to be drawn. */
    @JSExport
    public void draw(double now) {
        if (picture != null) {
            double predictedTick = session.predictedTick(now);
            if (session.predictor() != null) {
                picture.anticipated(session.anticipated());
            }
            picture.draw(now, predictedTick);
            session.setShownLagQuarters(picture.shownLagQuarters(predictedTick));
        }
    }

    // What is to be drawn.

    /** Whether there is a world to draw. */
    @JSExport
    public boolean isPlaying() {
        return session.state() == ClientSession.State.PLAYING && picture != null;
    }

    /** Entities to be drawn of a type. */
    @JSExport
    public int drawnCount(int type) {
        return picture.list(type).count();
    }

    /** Ints for each entity in {@link #drawnValues}. */
    @JSExport
    public int drawnStride(int type) {
        return picture.list(type).stride();
    }

    /** The list of a type, not a copy: id, birth tick and fields of each entity, scaled as {@code DrawList} says. */
    @JSExport
    public Int32Array drawnValues(int type) {
        return Int32Array.fromJavaArray(picture.list(type).values());
    }

    /** How far behind the others are drawn. */
    @JSExport
    public double delayMillis() {
        return picture == null ? 0 : picture.delayMillis();
    }

    @JSExport
    public double jitterMillis() {
        return picture == null ? 0 : picture.jitterMillis();
    }

    /** The largest error of a guess about another avatar since this match was joined. */
    @JSExport
    public double largestGuessErrorUnits() {
        return picture == null ? 0 : picture.largestGuessErrorUnits();
    }

    /** How often such an error was too large to be hidden. */
    @JSExport
    public int shownGuessErrors() {
        return picture == null ? 0 : picture.shownGuessErrors();
    }

    /** How far the own avatar is still drawn beside its place after a correction. */
    @JSExport
    public double hiddenErrorUnits() {
        return picture == null ? 0 : picture.hiddenErrorUnits();
    }

    // What is known of the match.

    /** Whether this client only watches: there is no own avatar then. */
    @JSExport
    public boolean isSpectating() {
        return session.isSpectating();
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

    /** The index of an entity type, or -1 if the game has none of this name. */
    @JSExport
    public int typeIndex(String name) {
        Schema schema = schema();
        for (int i = 0; i < schema.types().size(); i++) {
            if (schema.type(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of a type's field, or -1 if it has none of this name. */
    @JSExport
    public int fieldIndex(int type, String name) {
        EntityType entityType = schema().type(type);
        for (int i = 0; i < entityType.fieldCount(); i++) {
            if (entityType.field(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Rows of a type in the replica: players in a roster, for example. */
    @JSExport
    public int rowCount(int type) {
        return session.replica().world().table(type).size();
    }

    @JSExport
    public int rowId(int type, int row) {
        return table(type, row).id(row);
    }

    @JSExport
    public int rowValue(int type, int row, int field) {
        return table(type, row).get(row, field);
    }

    /** A name kept in a row; from another player, so to be shown as text and never as markup. */
    @JSExport
    public String rowName(int type, int row, int firstField) {
        try {
            return PackedName.read(table(type, row), row, firstField);
        } catch (MalformedMessageException e) {
            return "?";
        }
    }

    /** A field of the own owner-only row as predicted, or 0 while there is none. */
    @JSExport
    public int ownValue(int type, int field) {
        if (session.predictor() == null) {
            return 0;
        }
        EntityTable table = session.predictor().world().table(type);
        int row = table.rowOf(session.slot());
        return row == EntityTable.NO_ROW ? 0 : table.get(row, field);
    }

    // The map.

    @JSExport
    public String mapName() {
        return map().name();
    }

    @JSExport
    public int mapWidthUnits() {
        return map().widthUnits();
    }

    @JSExport
    public int mapHeightUnits() {
        return map().heightUnits();
    }

    /** So far to the left and right of the own avatar, or of the place that is looked at, the server tells what there is. */
    @JSExport
    public int viewHalfWidthUnits() {
        return session.game().viewExtent().halfWidthUnits();
    }

    /** Likewise above and below. */
    @JSExport
    public int viewHalfHeightUnits() {
        return session.game().viewExtent().halfHeightUnits();
    }

    @JSExport
    public int tileSizeUnits() {
        return map().tileSizeUnits();
    }

    @JSExport
    public int mapColumns() {
        return map().columns();
    }

    @JSExport
    public int mapRows() {
        return map().rows();
    }

    @JSExport
    public boolean mapHasWalls() {
        return map().hasWalls();
    }

    /** Whether a tile is a wall or outside of the map. */
    @JSExport
    public boolean isWall(int column, int row) {
        return map().isSolidTile(column, row);
    }

    // Statistics.

    /** The state of the session by name. */
    @JSExport
    public String state() {
        return session.state().name();
    }

    @JSExport
    public double roundTripMillis() {
        return session.statistics().roundTripMillis();
    }

    /** How long before they were needed the own inputs arrived. */
    @JSExport
    public double slackMillis() {
        return session.statistics().slackMillis();
    }

    /** How far off the last prediction was that was off. */
    @JSExport
    public int predictionErrorUnits() {
        return session.statistics().predictionErrorUnits();
    }

    @JSExport
    public int predictionCorrections() {
        return session.statistics().predictionCorrections();
    }

    @JSExport
    public int inputsSent() {
        return session.statistics().inputsSent();
    }

    @JSExport
    public int lateInputs() {
        return session.statistics().lateInputs();
    }

    @JSExport
    public int framesReceived() {
        return session.statistics().frames();
    }

    @JSExport
    public double payloadBytesReceived() {
        return session.statistics().payloadBytesReceived();
    }

    @JSExport
    public int replicaChecks() {
        return session.statistics().replicaChecks();
    }

    @JSExport
    public int replicaMismatches() {
        return session.statistics().replicaMismatches();
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
        picture = null;
        host.joined();
    }

    @Override
    public void frameApplied(int tick) {
        if (picture == null) {
            picture = new Picture(schema(), session.game(), session.welcome().tickRateHz(), session.slot());
        }
        picture.frameApplied(session.replica().world(), tick, session.replica()::advanceSilently, nowMillis);
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

    private void tellPicture() {
        if (picture != null && session.predictor() != null) {
            picture.predicted(session.predictor().world(), session.predictor().tick());
        }
    }

    private Schema schema() {
        return session.game().schema();
    }

    private TileMap map() {
        return session.game().map();
    }

    /** Checks the row, because the compiled code would not. */
    private EntityTable table(int type, int row) {
        EntityTable table = session.replica().world().table(type);
        if (row < 0 || row >= table.size()) {
            throw new IllegalArgumentException("row " + row + " of " + table.size());
        }
        return table;
    }
}
