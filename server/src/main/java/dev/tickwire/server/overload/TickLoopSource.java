package dev.tickwire.server.overload;

import dev.tickwire.server.config.OverloadSettings;
import dev.tickwire.server.match.TickTimes;
import java.util.Locale;
import java.util.stream.LongStream;

/** A tick loop: how much of its time it spends in ticks, and how late they start. */
final class TickLoopSource implements LoadSource {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    private final String name;
    private final TickTimes times;
    private final int lateMillisFull;
    private final SmoothedValue usedPercent;
    private final SmoothedValue lateMillis;
    private long ticks;
    private long busyNanos;
    private long lateNanos;

    TickLoopSource(String name, TickTimes times, OverloadSettings settings) {
        this.name = name;
        this.times = times;
        lateMillisFull = settings.lateMillisFull();
        usedPercent = new SmoothedValue(settings.smoothMillis());
        lateMillis = new SmoothedValue(settings.smoothMillis());
    }

    @Override
    public LoadReading read(long nowNanos, long overNanos) {
        long newTicks = ticksSoFar() - ticks;
        long newBusyNanos = times.whole().sumNanos() - busyNanos;
        long newLateNanos = times.lateness().sumNanos() - lateNanos;
        ticks += newTicks;
        busyNanos += newBusyNanos;
        lateNanos += newLateNanos;
        double used = usedPercent.add(PERCENT * newBusyNanos / overNanos, overNanos);
        double meanLateMillis = newTicks == 0 ? 0 : newLateNanos / NANOS_PER_MILLI / newTicks;
        double mostMillis = lateMillisFull * PERCENT_MAX / PERCENT;
        double late = lateMillis.add(Math.min(mostMillis, meanLateMillis), overNanos);
        double latePercent = PERCENT * late / lateMillisFull;
        return used >= latePercent
                ? new LoadReading(
                        used, String.format(Locale.ROOT, "%s spends %.0f %% of its time in ticks", name, used))
                : new LoadReading(
                        latePercent, String.format(Locale.ROOT, "ticks of %s start %.1f ms late", name, late));
    }

    private long ticksSoFar() {
        return LongStream.of(times.lateness().counts()).sum();
    }
}
