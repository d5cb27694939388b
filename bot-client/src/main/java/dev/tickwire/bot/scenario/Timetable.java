package dev.tickwire.bot.scenario;

import dev.tickwire.math.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who comes and goes when: first what the ramp says, the last to come being the first to go, and in between, for churn,
 * somebody who leaves and comes back as somebody new. The same for everybody who asks with the same seed. Not thread safe.
 */
public final class Timetable {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final List<Entry> ramp;
    private final double churnMillis;
    private final SeededRandom random;
    private int nextOfRamp;
    private int bots;
    private double nextChurnMillis = Double.POSITIVE_INFINITY;

    /**
     * A timetable from its start.
     *
     * @param joinsPerSecond more than these do not come in a second, whatever the ramp says
     * @param churnPerSecond how many are replaced in a second, once {@link #churnFrom} was called
     */
    public Timetable(Ramp ramp, int joinsPerSecond, double churnPerSecond, int seed) {
        this.ramp = entriesOf(ramp, MILLIS_PER_SECOND / joinsPerSecond);
        churnMillis = churnPerSecond > 0 ? MILLIS_PER_SECOND / churnPerSecond : Double.POSITIVE_INFINITY;
        random = new SeededRandom(seed);
    }

    /** What happens to a bot. */
    public enum Action {
        JOIN,
        LEAVE,
        REPLACE
    }

    /**
     * Something that happens.
     *
     * @param millis since the start
     * @param bot    counted from 0
     */
    public record Entry(double millis, int bot, Action action) {}

    /** Bots are replaced from now on. */
    public void churnFrom(double millis) {
        if (churnMillis < Double.POSITIVE_INFINITY) {
            nextChurnMillis = millis + churnMillis;
        }
    }

    /** When something happens next; never again if it is infinite. */
    public double nextMillis() {
        return Math.min(nextRampMillis(), nextChurnMillis);
    }

    /** How many of the ramp's entries are still to come. */
    public int rampEntriesLeft() {
        return ramp.size() - nextOfRamp;
    }

    /** The next thing that happens. */
    public Entry next() {
        if (nextRampMillis() <= nextChurnMillis) {
            Entry entry = ramp.get(nextOfRamp++);
            bots += entry.action == Action.JOIN ? 1 : -1;
            return entry;
        }
        double millis = nextChurnMillis;
        nextChurnMillis += churnMillis;
        // Nobody is there to be replaced: the first one is told to, and is not there either.
        return new Entry(millis, bots == 0 ? 0 : random.nextInt(bots), Action.REPLACE);
    }

    private double nextRampMillis() {
        return nextOfRamp < ramp.size() ? ramp.get(nextOfRamp).millis : Double.POSITIVE_INFINITY;
    }

    private static List<Entry> entriesOf(Ramp ramp, double joinGapMillis) {
        List<Entry> entries = new ArrayList<>();
        double[] joinedMillis = new double[ramp.maxBots()];
        double lastJoinMillis = Double.NEGATIVE_INFINITY;
        double fromMillis = 0;
        int from = 0;
        for (Ramp.Point point : ramp.points()) {
            int change = point.bots() - from;
            for (int i = 0; i < Math.abs(change); i++) {
                double part = (i + 0.5) / Math.abs(change);
                double millis = fromMillis + part * (point.millis() - fromMillis);
                if (change > 0) {
                    int bot = from + i;
                    lastJoinMillis = Math.max(millis, lastJoinMillis + joinGapMillis);
                    joinedMillis[bot] = lastJoinMillis;
                    entries.add(new Entry(lastJoinMillis, bot, Action.JOIN));
                } else {
                    int bot = from - 1 - i;
                    entries.add(new Entry(Math.max(millis, joinedMillis[bot]), bot, Action.LEAVE));
                }
            }
            fromMillis = point.millis();
            from = point.bots();
        }
        // Stable, so that who joins late and leaves at once still does so in this order.
        entries.sort(Comparator.comparingDouble(Entry::millis));
        return entries;
    }
}
