package dev.tickwire.server.operations.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Registers what others count, and keeps what it is read with: a registry holds that only weakly. */
public final class Meters {
    private final MeterRegistry registry;
    private final List<DoubleSupplier> kept = new ArrayList<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * What only goes up.
     *
     * @param name   with dots, without the ending that says that it is a counter
     * @param labels names and values in turn
     */
    public void counter(String name, String help, DoubleSupplier count, String... labels) {
        kept.add(count);
        FunctionCounter.builder(name, count, DoubleSupplier::getAsDouble)
                .description(help)
                .tags(labels)
                .register(registry);
    }

    /** What goes up and down. */
    public void gauge(String name, String help, DoubleSupplier value, String... labels) {
        kept.add(value);
        Gauge.builder(name, value, DoubleSupplier::getAsDouble)
                .description(help)
                .tags(labels)
                .register(registry);
    }

    /** How a constant is called as the value of a label. */
    public static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
