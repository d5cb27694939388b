package dev.tickwire.bot.swarm;

import com.sun.management.OperatingSystemMXBean;
import dev.tickwire.bot.measure.GeneratorLoad;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much this process has used since it was started.
 *
 * @param millis    of the clock of the run
 * @param cpuMillis of all threads
 * @param gcMillis  of all collectors
 */
record ProcessLoad(double millis, double cpuMillis, double gcMillis) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    static ProcessLoad at(double nowMillis) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double gcMillis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            gcMillis += Math.max(0, collector.getCollectionTime());
        }
        return new ProcessLoad(nowMillis, system.getProcessCpuTime() / NANOS_PER_MILLI, gcMillis);
    }

    /** What was used since then. */
    GeneratorLoad since(ProcessLoad earlier) {
        double elapsedMillis = millis - earlier.millis;
        double cpuPercent = elapsedMillis > 0 ? PERCENT * (cpuMillis - earlier.cpuMillis) / elapsedMillis : 0;
        return new GeneratorLoad(cpuPercent, gcMillis - earlier.gcMillis);
    }
}
