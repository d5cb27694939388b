package dev.tickwire.server.simulation;

import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.drawing.DrawList;
import dev.tickwire.netcode.drawing.Picture;
import dev.tickwire.schema.EntityType;
import java.util.function.Consumer;

/** What the browser's page does around a client's session: controls, time and a picture, sixty times a second. */
final class SimulatedPage {
    private static final long PICTURE_NANOS = 16_666_667;
    private static final double UNITS_PER_PIXEL = 16;

    /** Longer than any run: the client itself does not let time pass beside the page. */
    private static final int FOREVER_MILLIS = 1_000_000_000;

    private final SimulatedTime time;
    private final SimulatedClient client;
    private final Consumer<SimulatedPage> hands;
    private Consumer<SimulatedPage> onDrawn = page -> {};
    private Picture picture;

    /**
     * The page of a client, still to be opened.
     *
     * @param hands the player's; asked to hold and press before each picture, once there is one to look at
     */
    SimulatedPage(SimulatedTime time, SimulatedClient client, Consumer<SimulatedPage> hands) {
        this.time = time;
        this.client = client;
        this.hands = hands;
    }

    /** From now on the page runs and the client does nothing by itself. */
    void open() {
        session().setKeepAliveTicks(ClientSession.KEEP_ALIVE_TICKS);
        client.letGo();
        client.freeze(FOREVER_MILLIS);
        client.watchFrames(this::frameApplied);
        nextPicture();
    }

    /** Has something done after each picture. */
    void onDrawn(Consumer<SimulatedPage> newOnDrawn) {
        onDrawn = newOnDrawn;
    }

    ClientSession session() {
        return client.session();
    }

    double millis() {
        return client.localMillis();
    }

    Picture picture() {
        return picture;
    }

    /** The avatars in the last picture. */
    DrawList avatars() {
        return picture.list(session().game().schema().avatarType());
    }

    /** Where the own avatar starts in the list of avatars, or -1. */
    int own() {
        return startOf(session().slot());
    }

    /** Where an avatar starts in the list of avatars, or -1. */
    int startOf(int slot) {
        DrawList avatars = avatars();
        for (int start = 0; start < avatars.count() * avatars.stride(); start += avatars.stride()) {
            if (avatars.values()[start + DrawList.ID] == slot) {
                return start;
            }
        }
        return -1;
    }

    /** A coordinate of an avatar in the last picture, in pixels. */
    double pixels(int start, int field) {
        return avatars().values()[start + DrawList.FIRST_FIELD + field] / UNITS_PER_PIXEL / DrawList.PARTS_PER_UNIT;
    }

    double x(int start) {
        return pixels(start, EntityType.X);
    }

    double y(int start) {
        return pixels(start, EntityType.Y);
    }

    /** A field of an avatar in the last picture that is drawn as it is. */
    int value(int start, int field) {
        return avatars().values()[start + DrawList.FIRST_FIELD + field];
    }

    private void nextPicture() {
        double now = millis();
        if (picture != null) {
            hands.accept(this);
        }
        session().update(now);
        if (picture != null) {
            tellPicture();
            double phase = session().predictedTick(now);
            picture.anticipated(session().anticipated());
            picture.draw(now, phase);
            session().setShownLagQuarters(picture.shownLagQuarters(phase));
            onDrawn.accept(this);
        }
        time.after(PICTURE_NANOS, this::nextPicture);
    }

    private void frameApplied(int tick) {
        ClientSession session = session();
        if (picture == null) {
            picture = new Picture(
                    session.game().schema(), session.game(), session.welcome().tickRateHz(), session.slot());
        }
        picture.frameApplied(session.replica().world(), tick, session.replica()::advanceSilently, millis());
        tellPicture();
    }

    private void tellPicture() {
        picture.predicted(session().predictor().world(), session().predictor().tick());
    }
}
