package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.SharedStep;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;

/**
 * What one player is shown, as lists that are filled anew at the display's rate.
 *
 * <p>Others' avatars are shown a little late, so that there are frames to interpolate between; the own avatar on its way
 * from the tick that is predicted to the next one, as the controls are now; and entities that nobody steers in the own avatar's
 * time. For a spectator nothing is predicted, and everything is
 * shown late. Drawing allocates nothing once the tables have
 * grown to the match's size. Not thread safe; times are milliseconds of any monotonic clock.
 */
public final class Picture {
    /** No frame for so many ticks, and the others stand still: farther into what may have happened nothing is guessed. */
    public static final int GUESSED_TICKS_MAX = TickHistory.GUESSED_TICKS_MAX;

    private static final int QUARTERS_PER_TICK = 4;

    private final Schema schema;
    private final int ownSlot;
    private final LateWorld late;
    private final PredictedTicks predicted;
    private final DrawList[] lists;

    /** By entity type; null for avatars and for what belongs to no place. */
    private final ForeseenEntities[] foreseen;

    private boolean foreseenIsStale;

    /**
     * An empty picture.
     *
     * @param step    the game's, bound to the match's map
     * @param ownSlot of the avatar that is predicted; one that no avatar has for a spectator
     */
    public Picture(Schema schema, SharedStep step, int tickRateHz, int ownSlot) {
        this.schema = schema;
        this.ownSlot = ownSlot;
        late = new LateWorld(schema, tickRateHz, ownSlot);
        predicted = new PredictedTicks(schema, ownSlot);
        lists = new DrawList[schema.types().size()];
        foreseen = new ForeseenEntities[lists.length];
        for (int i = 0; i < lists.length; i++) {
            EntityType type = schema.type(i);
            lists[i] = new DrawList(type);
            if (type.visibility() == Visibility.CELL && i != schema.avatarType()) {
                foreseen[i] = new ForeseenEntities(type, step);
            }
        }
    }

    /**
     * Takes down the replica after a frame was applied to it.
     *
     * @param world the replica's world at the end of {@code tick}
     * @param step  advances copies of it through ticks without a frame
     */
    public void frameApplied(WorldState world, int tick, SilentStep step, double nowMillis) {
        late.frameApplied(world, tick, step, nowMillis);
        foreseenIsStale = true;
    }

    /**
     * Takes down the predicted world. To be told after a frame was applied and before the prediction goes on, and again
     * after it went on, so that corrections can be told from motion.
     */
    public void predicted(WorldState world, int tick) {
        predicted.predicted(world, tick);
        foreseenIsStale = true;
    }

    /**
     * Takes down what the tick after the predicted one is going to be if its controls are those of now. To be told before
     * each {@link #draw}, so that the own avatar obeys in the very next picture and not in the next tick.
     */
    public void anticipated(WorldState world) {
        predicted.anticipated(world);
    }

    /**
     * Fills the lists for one picture.
     *
     * @param predictedTick the client's own time in ticks, the whole part of which is the tick that is predicted
     */
    public void draw(double nowMillis, double predictedTick) {
        if (!late.isEmpty()) {
            late.begin(nowMillis, lists[schema.avatarType()]);
        }
        for (DrawList list : lists) {
            list.clear();
        }
        if (!predicted.isEmpty()) {
            drawOwn(nowMillis, predictedTick);
        }
        if (!late.isEmpty()) {
            drawLate(nowMillis);
        }
    }

    /**
     * How long before the next tick that controls will be taken for the others stand in the last picture, in quarters of a
     * tick: what a session tells with its inputs.
     *
     * @param predictedTick as in {@link #draw}
     */
    public int shownLagQuarters(double predictedTick) {
        if (late.isEmpty()) {
            return 0;
        }
        double lagTicks = Math.floor(predictedTick) + 1 - late.shownTick();
        return (int) Math.floor(QUARTERS_PER_TICK * lagTicks + 0.5);
    }

    /** What to draw of a type since the last {@link #draw}; empty for types that belong to no place. */
    public DrawList list(int type) {
        return lists[type];
    }

    /** How far the others are drawn in the past. */
    public double delayMillis() {
        return late.playout().delayMillis();
    }

    /** By how much frames have lately been later than the earliest. */
    public double jitterMillis() {
        return late.playout().jitterMillis();
    }

    /** How far the own avatar is drawn from where the simulation has it, because of a correction. */
    public double hiddenErrorUnits() {
        return predicted.error().units();
    }

    /** The largest error so far of a guess about another avatar, whether it was hidden or not. */
    public double largestGuessErrorUnits() {
        return late.errors().largestUnits();
    }

    /** How often a guess about another avatar was so wrong that the error was not hidden, and it jumped. */
    public int shownGuessErrors() {
        return late.errors().shown();
    }

    private void drawOwn(double nowMillis, double predictedTick) {
        int fraction = TickInterpolation.fraction(predictedTick, predicted.tick(), predicted.aheadTick());
        drawOwnAvatar(nowMillis, fraction);
        predicted.drawn(fraction / (double) TickInterpolation.FRACTION_ONE);
        if (late.isEmpty()) {
            return;
        }
        for (int type = 0; type < foreseen.length; type++) {
            if (foreseen[type] != null) {
                if (foreseenIsStale) {
                    foresee(type);
                }
                foreseen[type].draw(lists[type], fraction);
            }
        }
        foreseenIsStale = false;
    }

    private void foresee(int type) {
        int provedTick = late.history().provedTick();
        foreseen[type].foresee(
                late.history().at(provedTick).table(type),
                provedTick,
                predicted.now().table(type),
                predicted.tick(),
                predicted.ahead().table(type),
                predicted.aheadTick());
    }

    private void drawOwnAvatar(double nowMillis, int fraction) {
        predicted.error().decayTo(nowMillis);
        EntityTable now = predicted.now().avatars();
        EntityTable ahead = predicted.ahead().avatars();
        int row = now.rowOf(ownSlot);
        int aheadRow = ahead.rowOf(ownSlot);
        if (row == EntityTable.NO_ROW) {
            return;
        }
        DrawList list = lists[schema.avatarType()];
        if (aheadRow != EntityTable.NO_ROW && TickInterpolation.isContinuous(now, row, ahead, aheadRow)) {
            TickInterpolation.appendBetween(list, now, row, ahead, aheadRow, fraction);
        } else {
            TickInterpolation.append(list, now, row);
        }
        predicted.error().applyTo(list);
    }

    private void drawLate(double nowMillis) {
        for (int type = 0; type < lists.length; type++) {
            boolean isLate = type == schema.avatarType() || (foreseen[type] != null && predicted.isEmpty());
            if (isLate) {
                late.draw(lists[type], nowMillis);
            }
        }
    }
}
