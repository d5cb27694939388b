package dev.tickwire.server.fuzzing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * How much memory reading an input may take.
 *
 * @param bytesPerByte for each byte of the input
 * @param fixedBytes   for any input
 */
record AllocationBound(int bytesPerByte, int fixedBytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What this thread has allocated until now. */
    static long allocatedBytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /**
     * Fails if more is allocated than an input is worth. What seems too much is looked at twice: the first time that a line of
     * code runs, the JVM may allocate for itself, such as when it links a concatenation of strings.
     *
     * @param reading    reads the input, and says how many bytes were allocated by that
     * @param inputBytes the length of what is read
     */
    void check(LongSupplier reading, int inputBytes) {
        long allowed = fixedBytes + (long) bytesPerByte * inputBytes;
        if (reading.getAsLong() > allowed) {
            long used = reading.getAsLong();
            if (used > allowed) {
                throw new AssertionError(inputBytes + " bytes of input cost " + used + " bytes of memory");
            }
        }
    }
}
