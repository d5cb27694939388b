package dev.tickwire.bot.swarm;

import dev.tickwire.bot.report.Measurements;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.SessionStatistics;

/** Adds to the measurements what a session counted by itself while the window was open. */
final class SessionCounts {
    private final ClientSession session;
    private final double sinceMillis;
    private final int inputsBefore;
    private final int lateInputsBefore;
    private final int correctionsBefore;

    /** Notes where the session stands at the start of the window, or of its own part of it. */
    SessionCounts(ClientSession session, double nowMillis) {
        SessionStatistics statistics = session.statistics();
        this.session = session;
        sinceMillis = nowMillis;
        inputsBefore = statistics.inputsSent();
        lateInputsBefore = statistics.lateInputs();
        correctionsBefore = statistics.predictionCorrections();
    }

    void addTo(Measurements measurements, double nowMillis) {
        SessionStatistics statistics = session.statistics();
        measurements.botSeconds += (nowMillis - sinceMillis) / 1_000;
        measurements.inputsSent += statistics.inputsSent() - inputsBefore;
        measurements.lateInputs += statistics.lateInputs() - lateInputsBefore;
        measurements.predictionCorrections += statistics.predictionCorrections() - correctionsBefore;
        if (statistics.roundTripMillis() > 0) {
            measurements.roundTrip.record(statistics.roundTripMillis());
        }
    }
}
