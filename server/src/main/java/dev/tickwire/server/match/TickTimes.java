package dev.tickwire.server.match;

import dev.tickwire.server.measure.DurationHistogram;

/**
 * How late the ticks of one loop begin and how long they take, in all and by phase. The loop's thread writes, any thread
 * reads. It looks at the clock once for each phase and once at the start.
 */
public final class TickTimes implements TickObserver {
    private static final TickPhase[] PHASES = TickPhase.values();

    private final Clock clock;
    private final DurationHistogram lateness = new DurationHistogram();
    private final DurationHistogram whole = new DurationHistogram();
    private final DurationHistogram[] phases = new DurationHistogram[PHASES.length];
    private long tickBeganNanos;
    private long phaseBeganNanos;

    public TickTimes(Clock clock) {
        this.clock = clock;
        for (int i = 0; i < phases.length; i++) {
            phases[i] = new DurationHistogram();
        }
    }

    /** Tick thread: a tick begins that was due at this time. */
    public void begin(long dueNanos) {
        tickBeganNanos = clock.nanoTime();
        phaseBeganNanos = tickBeganNanos;
        lateness.record(tickBeganNanos - dueNanos);
    }

    @Override
    public void ended(TickPhase phase) {
        long now = clock.nanoTime();
        phases[phase.ordinal()].record(now - phaseBeganNanos);
        phaseBeganNanos = now;
        if (phase == TickPhase.PUBLISH) {
            whole.record(now - tickBeganNanos);
        }
    }

    /** How much later than due ticks begin. */
    public DurationHistogram lateness() {
        return lateness;
    }

    /** How long ticks take. */
    public DurationHistogram whole() {
        return whole;
    }

    /** How long a phase of them takes. */
    public DurationHistogram of(TickPhase phase) {
        return phases[phase.ordinal()];
    }
}
