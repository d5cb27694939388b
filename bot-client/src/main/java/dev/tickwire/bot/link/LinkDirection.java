package dev.tickwire.bot.link;

import dev.tickwire.math.SeededRandom;

/**
 * One way of a link as TCP makes it: no message overtakes another, each waits for the line, and while something lost is sent
 * again all behind it waits and then comes at once. It only computes when messages arrive; time is what it is told. Not
 * thread safe.
 */
final class LinkDirection {
    /** Headers of Ethernet, IPv4, TCP with timestamps, and WebSocket, which the line carries with each message. */
    static final int HEADER_BYTES = 70;

    /** A repetition that is lost too makes the pause twice as long, as often as this. */
    static final int DOUBLINGS_MAX = 3;

    private static final int REPETITIONS_PER_LOSS_OF_ONE = 4;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final int BITS_PER_BYTE = 8;

    private final SeededRandom random;
    private final double wayMillis;
    private final double jitterMillis;
    private final double stallsPerMinute;
    private final double stallMillis;

    /** 0 for a line that takes no time. */
    private final double bitsPerMilli;

    private double lineFreeMillis;
    private double lastArrivalMillis;
    private double stallStartMillis;
    private double stallEndMillis;

    /**
     * One way of a link.
     *
     * @param kilobits  its bandwidth, in kilobits per second, or 0
     * @param nowMillis the time when it begins
     */
    LinkDirection(LinkProfile profile, int kilobits, int seed, double nowMillis) {
        random = new SeededRandom(seed);
        wayMillis = profile.roundTripMillis() / 2;
        jitterMillis = profile.jitterMillis();
        stallsPerMinute = profile.stallsPerMinute();
        stallMillis = profile.stallMillis();
        bitsPerMilli = kilobits;
        lineFreeMillis = nowMillis;
        planStall(nowMillis);
    }

    /** When a message arrives that is sent now. */
    double arrivalMillis(double nowMillis, int bytes) {
        double sentMillis = nowMillis;
        if (bitsPerMilli > 0) {
            double lineMillis = (double) BITS_PER_BYTE * (bytes + HEADER_BYTES) / bitsPerMilli;
            lineFreeMillis = Math.max(nowMillis, lineFreeMillis) + lineMillis;
            sentMillis = lineFreeMillis;
        }
        double arrivalMillis = afterStalls(sentMillis + wayMillis + exponential(jitterMillis));
        lastArrivalMillis = Math.max(lastArrivalMillis, arrivalMillis);
        return lastArrivalMillis;
    }

    private double afterStalls(double arrivalMillis) {
        if (stallsPerMinute <= 0) {
            return arrivalMillis;
        }
        double time = arrivalMillis;
        while (time >= stallStartMillis) {
            time = Math.max(time, stallEndMillis);
            if (time == stallEndMillis) {
                return time;
            }
            planStall(stallEndMillis);
        }
        return time;
    }

    private void planStall(double afterMillis) {
        if (stallsPerMinute > 0) {
            stallStartMillis = afterMillis + exponential(MILLIS_PER_MINUTE / stallsPerMinute);
            double millis = stallMillis;
            for (int i = 0; i < DOUBLINGS_MAX && random.nextInt(REPETITIONS_PER_LOSS_OF_ONE) == 0; i++) {
                millis *= 2;
            }
            stallEndMillis = stallStartMillis + millis;
        }
    }

    private double exponential(double mean) {
        if (mean <= 0) {
            return 0;
        }
        // Above 0, so that its logarithm exists, and up to 1.
        double uniform = ((random.nextInt() >>> 1) + 1.0) / (1L << 31);
        return -mean * Math.log(uniform);
    }
}
