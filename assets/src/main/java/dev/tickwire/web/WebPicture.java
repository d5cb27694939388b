package dev.tickwire.web;

import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.drawing.Picture;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * What is to be drawn of the match: a list of entities for each entity type, and how well they are where they should be. Types
 * go by index, see {@link WebTables#typeIndex}.
 */
public final class WebPicture {
    private final ClientSession session;

    /** Null while there is nothing to draw. */
    private Picture picture;

    WebPicture(ClientSession session) {
        this.session = session;
    }

    /** Whether there is anything to draw. */
    boolean isThere() {
        return picture != null;
    }

    /** Forgets the match before. */
    void clear() {
        picture = null;
    }

    /** A frame has been applied. */
    void frameApplied(int tick, double nowMillis) {
        if (picture == null) {
            picture = new Picture(
                    session.game().schema(), session.game(), session.welcome().tickRateHz(), session.slot());
        }
        picture.frameApplied(session.replica().world(), tick, session.replica()::advanceSilently, nowMillis);
    }

    /** The prediction may have gone on. */
    void predicted() {
        if (picture != null && session.predictor() != null) {
            picture.predicted(session.predictor().world(), session.predictor().tick());
        }
    }

    /** Fills the lists, and tells the session what was on the display. */
    void draw(double nowMillis) {
        if (picture != null) {
            double predictedTick = session.predictedTick(nowMillis);
            if (session.predictor() != null) {
                picture.anticipated(session.anticipated());
            }
            picture.draw(nowMillis, predictedTick);
            session.setShownLagQuarters(picture.shownLagQuarters(predictedTick));
        }
    }

    /** Entities to be drawn of a type. */
    @JSExport
    public int count(int type) {
        return picture.list(type).count();
    }

    /** Ints for each entity in {@link #values}. */
    @JSExport
    public int stride(int type) {
        return picture.list(type).stride();
    }

    /** The list of a type, not a copy: id, birth tick and fields of each entity, scaled as {@code DrawList} says. */
    @JSExport
    public Int32Array values(int type) {
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
}
