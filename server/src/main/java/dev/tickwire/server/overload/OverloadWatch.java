package dev.tickwire.server.overload;

import dev.tickwire.server.config.OverloadSettings;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.TickTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures a few times a second how much the server has to do, on a thread of its own, and moves it up and down the ladder. Its
 * figures can be read by any thread.
 */
public final class OverloadWatch implements AutoCloseable {
    private static final int SAMPLE_MILLIS = 250;
    private static final Logger LOG = LoggerFactory.getLogger(OverloadWatch.class);

    private final LoadState state;
    private final Clock clock;
    private final OverloadSettings settings;
    private final LoadLadder ladder;
    private final List<LoadSource> sources = new ArrayList<>();
    private final AtomicLongArray timesTaken = new AtomicLongArray(LoadStep.values().length);
    private final AtomicLongArray timesLeft = new AtomicLongArray(LoadStep.values().length);
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "overload");
        made.setDaemon(true);
        return made;
    });

    private long lastNanos;
    private volatile double loadPercent;

    /**
     * A watch that does not measure yet.
     *
     * @param state to be told of every step
     */
    public OverloadWatch(OverloadSettings settings, LoadState state, Clock clock) {
        this.settings = settings;
        this.state = state;
        this.clock = clock;
        ladder = new LoadLadder(settings);
        lastNanos = clock.nanoTime();
    }

    /** Watches a tick loop too; before the start. */
    public void watch(String name, TickTimes tickLoop) {
        sources.add(new TickLoopSource(name, tickLoop, settings));
    }

    /** Watches an event loop too; before the start. */
    public void watch(String name, LoopExecutor eventLoop) {
        sources.add(new EventLoopSource(name, eventLoop, clock, settings));
    }

    /** Measures from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until the watch is closed
    public void start() {
        thread.scheduleAtFixedRate(this::sampleSafely, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Measures no more; the step stays as it is. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** The load in per cent, averaged: 100 is as much as can be done. */
    public double loadPercent() {
        return loadPercent;
    }

    /** How often a step was taken from the one below it. */
    public long timesTaken(LoadStep step) {
        return timesTaken.get(step.ordinal());
    }

    /** How often a step was left for the one below it. */
    public long timesLeft(LoadStep step) {
        return timesLeft.get(step.ordinal());
    }

    /** One fault must not end the watch. */
    private void sampleSafely() {
        try {
            sample();
        } catch (RuntimeException fault) {
            LOG.error("The load could not be measured", fault);
        }
    }

    /** Measures once. */
    void sample() {
        long now = clock.nanoTime();
        long over = now - lastNanos;
        if (over <= 0) {
            return;
        }
        lastNanos = now;
        LoadReading highest = LoadReading.NONE;
        for (LoadSource source : sources) {
            LoadReading reading = source.read(now, over);
            if (reading.percent() > highest.percent()) {
                highest = reading;
            }
        }
        loadPercent = highest.percent();
        LOG.trace("Load {} %: {}", loadPercent, highest.words());
        LoadStep before = ladder.step();
        if (ladder.update(loadPercent, now)) {
            moved(before, ladder.step(), highest);
        }
    }

    private void moved(LoadStep before, LoadStep step, LoadReading reading) {
        state.moveTo(step);
        if (step.includes(before)) {
            timesTaken.incrementAndGet(step.ordinal());
            LOG.warn(
                    "Overload: up to step {}, {}, at a load of {} (limit {}): {}",
                    step.number(),
                    step.words(),
                    percent(reading.percent()),
                    percent(ladder.limitPercent(step)),
                    reading.words());
        } else {
            timesLeft.incrementAndGet(before.ordinal());
            LOG.info(
                    "Overload: down to step {}, {}, at a load of {} (below {} for {} s): {}",
                    step.number(),
                    step.words(),
                    percent(reading.percent()),
                    percent(ladder.releasePercent(before)),
                    TimeUnit.MILLISECONDS.toSeconds(settings.fallMillis()),
                    reading.words());
        }
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value);
    }
}
