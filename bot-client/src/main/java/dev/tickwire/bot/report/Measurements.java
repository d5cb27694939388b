package dev.tickwire.bot.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one thread's bots have measured; those of several threads are added up. Not thread safe.
 *
 * <p>Times and traffic are of the measured window only. Joins, drops and replica checks are of the whole run: a replica
 * that was wrong during the warm-up is as bad as one that was wrong later.
 */
public final class Measurements {
    /** From sending changed controls to the first frame whose count of consumed inputs covers them. */
    public final DurationHistogram latency = new DurationHistogram();

    /** Between two frames of one bot. */
    public final DurationHistogram gap = new DurationHistogram();

    /** How late the bots' own timer fired. */
    public final DurationHistogram generatorLag = new DurationHistogram();

    /** The round trip that each bot knew of at the end, one value a bot. */
    public final DurationHistogram roundTrip = new DurationHistogram();

    /** The time for which bots played within the window, all added up. */
    public double botSeconds;

    public long frames;
    public long payloadBytesReceived;
    public long payloadBytesSent;
    public long inputsSent;
    public long lateInputs;
    public long predictionCorrections;

    public int joined;
    public int disconnects;
    public int reconnects;
    public long replicaChecks;
    public long replicaMismatches;

    /** How often each reason ended a connection, or kept one from being made. */
    public final Map<String, Integer> disconnectReasons = new TreeMap<>();

    /** Counts a connection that ended, or that never came about. */
    public void addReason(String reason) {
        disconnectReasons.merge(reason, 1, Integer::sum);
    }

    /** Forgets all that is of the measured window only. */
    public void forgetWindow() {
        latency.reset();
        gap.reset();
        generatorLag.reset();
        roundTrip.reset();
        botSeconds = 0;
        frames = 0;
        payloadBytesReceived = 0;
        payloadBytesSent = 0;
        inputsSent = 0;
        lateInputs = 0;
        predictionCorrections = 0;
    }

    /** Adds all that another one has. */
    public void add(Measurements other) {
        latency.add(other.latency);
        gap.add(other.gap);
        generatorLag.add(other.generatorLag);
        roundTrip.add(other.roundTrip);
        botSeconds += other.botSeconds;
        frames += other.frames;
        payloadBytesReceived += other.payloadBytesReceived;
        payloadBytesSent += other.payloadBytesSent;
        inputsSent += other.inputsSent;
        lateInputs += other.lateInputs;
        predictionCorrections += other.predictionCorrections;
        joined += other.joined;
        disconnects += other.disconnects;
        reconnects += other.reconnects;
        replicaChecks += other.replicaChecks;
        replicaMismatches += other.replicaMismatches;
        other.disconnectReasons.forEach((reason, count) -> disconnectReasons.merge(reason, count, Integer::sum));
    }

    /** A count of the window as a rate of one bot, in its unit per second; 0 if no bot played. */
    public double perBotAndSecond(long count) {
        return botSeconds > 0 ? count / botSeconds : 0;
    }
}
