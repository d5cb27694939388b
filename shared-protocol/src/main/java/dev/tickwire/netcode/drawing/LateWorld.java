package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;

/**
 * What is drawn at the time of the others: a little late, between two ticks of the history. Where frames were so late that
 * guesses had been drawn, and these turn out wrong, the others do not jump; the error fades in the picture.
 */
final class LateWorld {
    private final int avatarType;
    private final int ownSlot;
    private final PlayoutClock playout;
    private final TickHistory history;
    private final GuessErrors errors = new GuessErrors();

    private SilentStep silentStep;

    /** The two ticks around the time that is drawn, and how far it is from one to the other. */
    private WorldState from;

    private WorldState to;
    private int fraction;

    /** The time of the last picture, in ticks. */
    private double shownTick;

    /** The time that the last picture should have shown; guesses do not go as far when nothing has come for long. */
    private double wantedTick;

    private boolean guessesWereDrawn;
    private boolean frameCame;

    LateWorld(Schema schema, int tickRateHz, int ownSlot) {
        avatarType = schema.avatarType();
        this.ownSlot = ownSlot;
        playout = new PlayoutClock(1000.0 / tickRateHz);
        history = new TickHistory(schema);
    }

    boolean isEmpty() {
        return history.isEmpty();
    }

    TickHistory history() {
        return history;
    }

    PlayoutClock playout() {
        return playout;
    }

    GuessErrors errors() {
        return errors;
    }

    /** The time of the others in the last picture, in ticks. */
    double shownTick() {
        return shownTick;
    }

    void frameApplied(WorldState world, int tick, SilentStep step, double nowMillis) {
        silentStep = step;
        playout.frameArrived(tick, nowMillis);
        history.prove(world, tick, step);
        frameCame = true;
    }

    /**
     * Goes to the time of a new picture.
     *
     * @param lastDrawn the avatars as they were in the last one
     */
    void begin(double nowMillis, DrawList lastDrawn) {
        if (frameCame && guessesWereDrawn) {
            // Whoever stood still where the guesses ended does not leap to where he has got to since.
            seek(wantedTick);
            for (int i = 0; i < lastDrawn.count(); i++) {
                ease(lastDrawn, i * lastDrawn.stride(), nowMillis);
            }
        }
        frameCame = false;
        wantedTick = playout.tickAt(nowMillis);
        seek(wantedTick);
        guessesWereDrawn = shownTick > history.provedTick();
    }

    /** Draws the entities of a type. */
    void draw(DrawList list, double nowMillis) {
        int type = list.type().index();
        boolean ofAvatars = type == avatarType;
        EntityTable earlier = from.table(type);
        EntityTable later = to.table(type);
        for (int row = 0; row < earlier.size(); row++) {
            int id = earlier.id(row);
            if (ofAvatars && id == ownSlot) {
                continue;
            }
            int laterRow = later.rowOf(id);
            if (laterRow != EntityTable.NO_ROW && TickInterpolation.isContinuous(earlier, row, later, laterRow)) {
                TickInterpolation.appendBetween(list, earlier, row, later, laterRow, fraction);
            } else {
                TickInterpolation.append(list, earlier, row);
            }
            if (ofAvatars) {
                errors.applyTo(list, id, nowMillis);
            }
        }
    }

    private void seek(double tick) {
        int fromTick = (int) Math.floor(tick);
        history.guessTo(fromTick + 1, silentStep);
        fromTick = Math.max(history.firstTick(), Math.min(fromTick, history.lastTick()));
        int toTick = Math.min(fromTick + 1, history.lastTick());
        shownTick = Math.max(fromTick, Math.min(tick, toTick));
        fraction = TickInterpolation.fraction(tick, fromTick, toTick);
        from = history.at(fromTick);
        to = history.at(toTick);
    }

    /** Compares where an avatar was drawn with where it is known to have been at that time. */
    private void ease(DrawList lastDrawn, int start, double nowMillis) {
        int slot = lastDrawn.values()[start + DrawList.ID];
        EntityTable earlier = from.table(avatarType);
        EntityTable later = to.table(avatarType);
        int row = earlier.rowOf(slot);
        int laterRow = later.rowOf(slot);
        if (slot == ownSlot || row == EntityTable.NO_ROW || laterRow == EntityTable.NO_ROW) {
            return;
        }
        boolean isSame = earlier.birthTick(row) == lastDrawn.values()[start + DrawList.BIRTH_TICK]
                && TickInterpolation.isContinuous(earlier, row, later, laterRow);
        if (!isSame) {
            errors.clear(slot);
            return;
        }
        double errorX = errorUnits(lastDrawn, start, earlier, row, later, laterRow, EntityType.X);
        double errorY = errorUnits(lastDrawn, start, earlier, row, later, laterRow, EntityType.Y);
        errors.set(slot, errorX, errorY, nowMillis);
    }

    private double errorUnits(
            DrawList lastDrawn, int start, EntityTable earlier, int row, EntityTable later, int laterRow, int field) {
        double x = earlier.get(row, field);
        double known = x + (later.get(laterRow, field) - x) * fraction / TickInterpolation.FRACTION_ONE;
        return lastDrawn.values()[start + DrawList.FIRST_FIELD + field] / (double) DrawList.PARTS_PER_UNIT - known;
    }
}
