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
 * <p>Others' avatars are shown a little late, so that there are frames to interpolate between; the own avatar as
 * predicted; and entities that nobody steers in the own avatar's time. For a spectator nothing is predicted, and everything is
 * shown late. Drawing allocates nothing once the tables have
 * grown to the match's size. Not thread safe; times are milliseconds of any monotonic clock.
 */
public final class Picture {
    private static final int QUARTERS_PER_TICK = 4;

    private final Schema schema;
    private final int ownSlot;
    private final PlayoutClock playout;
    private final TickHistory history;
    private final PredictedTicks predicted;
    private final DrawList[] lists;

    /** By entity type; null for avatars and for what belongs to no place. */
    private final ForeseenEntities[] foreseen;

    private SilentStep silentStep;

    /** The time of the others in the last picture, in ticks. */
    private double shownTick;

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
        playout = new PlayoutClock(1000.0 / tickRateHz);
        history = new TickHistory(schema);
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
        silentStep = step;
        playout.frameArrived(tick, nowMillis);
        history.prove(world, tick, step);
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
     * Fills the lists for one picture.
     *
     * @param predictedTick the client's own time in ticks, one tick of which the predicted world is at its whole part
     */
    public void draw(double nowMillis, double predictedTick) {
        for (DrawList list : lists) {
            list.clear();
        }
        if (!predicted.isEmpty()) {
            drawOwn(nowMillis, predictedTick);
        }
        if (!history.isEmpty()) {
            drawLate(playout.tickAt(nowMillis));
        }
    }

    /**
     * How long before the next tick that controls will be taken for the others stand in the last picture, in quarters of a
     * tick: what a session tells with its inputs.
     *
     * @param predictedTick as in {@link #draw}
     */
    public int shownLagQuarters(double predictedTick) {
        if (history.isEmpty()) {
            return 0;
        }
        double lagTicks = Math.floor(predictedTick) + 1 - shownTick;
        return (int) Math.floor(QUARTERS_PER_TICK * lagTicks + 0.5);
    }

    /** What to draw of a type since the last {@link #draw}; empty for types that belong to no place. */
    public DrawList list(int type) {
        return lists[type];
    }

    /** How far the others are drawn in the past. */
    public double delayMillis() {
        return playout.delayMillis();
    }

    /** By how much frames have lately been later than the earliest. */
    public double jitterMillis() {
        return playout.jitterMillis();
    }

    /** How far the own avatar is drawn from where the simulation has it, because of a correction. */
    public double hiddenErrorUnits() {
        return predicted.error().units();
    }

    private void drawOwn(double nowMillis, double predictedTick) {
        int fraction = TickInterpolation.fraction(predictedTick - 1, predicted.earlierTick(), predicted.laterTick());
        drawOwnAvatar(nowMillis, fraction);
        if (history.isEmpty()) {
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
        int provedTick = history.provedTick();
        foreseen[type].foresee(
                history.at(provedTick).table(type),
                provedTick,
                predicted.earlier().table(type),
                predicted.earlierTick(),
                predicted.later().table(type),
                predicted.laterTick());
    }

    private void drawOwnAvatar(double nowMillis, int fraction) {
        predicted.error().decayTo(nowMillis);
        EntityTable later = predicted.later().avatars();
        int laterRow = later.rowOf(ownSlot);
        if (laterRow == EntityTable.NO_ROW) {
            return;
        }
        DrawList list = lists[schema.avatarType()];
        EntityTable earlier = predicted.earlier().avatars();
        int earlierRow = earlier.rowOf(ownSlot);
        if (earlierRow != EntityTable.NO_ROW && TickInterpolation.isContinuous(earlier, earlierRow, later, laterRow)) {
            TickInterpolation.appendBetween(list, earlier, earlierRow, later, laterRow, fraction);
        } else {
            TickInterpolation.append(list, later, laterRow);
        }
        predicted.error().applyTo(list);
    }

    private void drawLate(double tick) {
        int fromTick = (int) Math.floor(tick);
        history.guessTo(fromTick + 1, silentStep);
        fromTick = Math.max(history.firstTick(), Math.min(fromTick, history.lastTick()));
        int toTick = Math.min(fromTick + 1, history.lastTick());
        shownTick = Math.max(fromTick, Math.min(tick, toTick));
        int fraction = TickInterpolation.fraction(tick, fromTick, toTick);
        WorldState from = history.at(fromTick);
        WorldState to = history.at(toTick);
        for (int type = 0; type < lists.length; type++) {
            boolean isLate = type == schema.avatarType() || (foreseen[type] != null && predicted.isEmpty());
            if (isLate) {
                drawBetween(from.table(type), to.table(type), fraction, lists[type]);
            }
        }
    }

    private void drawBetween(EntityTable from, EntityTable to, int fraction, DrawList list) {
        boolean ofAvatars = from.type().index() == schema.avatarType();
        for (int row = 0; row < from.size(); row++) {
            if (ofAvatars && from.id(row) == ownSlot) {
                continue;
            }
            int toRow = to.rowOf(from.id(row));
            if (toRow != EntityTable.NO_ROW && TickInterpolation.isContinuous(from, row, to, toRow)) {
                TickInterpolation.appendBetween(list, from, row, to, toRow, fraction);
            } else {
                TickInterpolation.append(list, from, row);
            }
        }
    }
}
