package dev.tickwire.bot.swarm;

import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.SessionStatistics;

/** Adds to the measurements, again and again, what a session has counted by itself since the last time. */
final class SessionCounts {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final ClientSession session;
    private double sinceMillis;
    private int inputs;
    private int lateInputs;
    private int corrections;
    private int resyncs;
    private int skippedTicks;
    private int replicaChecks;
    private int replicaMismatches;

    /** Counts from the start of the session, and its time from now on. */
    SessionCounts(ClientSession session, double nowMillis) {
        this.session = session;
        sinceMillis = nowMillis;
    }

    /** Adds what is new. */
    void addTo(Measurements measured, double nowMillis) {
        SessionStatistics statistics = session.statistics();
        measured.botSeconds += (nowMillis - sinceMillis) / MILLIS_PER_SECOND;
        measured.inputsSent += statistics.inputsSent() - inputs;
        measured.lateInputs += statistics.lateInputs() - lateInputs;
        measured.predictionCorrections += statistics.predictionCorrections() - corrections;
        measured.resyncs += statistics.resyncs() - resyncs;
        measured.skippedFrames += statistics.skippedTicks() - skippedTicks;
        measured.replicaChecks += statistics.replicaChecks() - replicaChecks;
        measured.replicaMismatches += statistics.replicaMismatches() - replicaMismatches;
        sinceMillis = nowMillis;
        inputs = statistics.inputsSent();
        lateInputs = statistics.lateInputs();
        corrections = statistics.predictionCorrections();
        resyncs = statistics.resyncs();
        skippedTicks = statistics.skippedTicks();
        replicaChecks = statistics.replicaChecks();
        replicaMismatches = statistics.replicaMismatches();
    }
}
