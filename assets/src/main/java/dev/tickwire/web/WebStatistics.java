package dev.tickwire.web;

import dev.tickwire.netcode.SessionStatistics;
import org.teavm.jso.JSExport;

/** What a connection has counted and measured; see {@link SessionStatistics}. */
public final class WebStatistics {
    private final SessionStatistics statistics;

    WebStatistics(SessionStatistics statistics) {
        this.statistics = statistics;
    }

    @JSExport
    public double roundTripMillis() {
        return statistics.roundTripMillis();
    }

    /** How long before they were needed the own inputs arrived. */
    @JSExport
    public double slackMillis() {
        return statistics.slackMillis();
    }

    @JSExport
    public int predictionCorrections() {
        return statistics.predictionCorrections();
    }

    @JSExport
    public int inputsSent() {
        return statistics.inputsSent();
    }

    @JSExport
    public int lateInputs() {
        return statistics.lateInputs();
    }

    @JSExport
    public int framesReceived() {
        return statistics.frames();
    }

    @JSExport
    public double payloadBytesReceived() {
        return statistics.payloadBytesReceived();
    }

    @JSExport
    public int replicaMismatches() {
        return statistics.replicaMismatches();
    }
}
