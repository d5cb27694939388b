package dev.tickwire.netcode;

/** What a session has counted and measured. Read it between calls of the session, on the same thread. */
public final class SessionStatistics {
    private static final double ROUND_TRIP_WEIGHT = 0.2;

    private int messages;
    private int frames;
    private double payloadBytesReceived;
    private double payloadBytesSent;
    private int inputsSent;
    private int lateInputs;
    private int resyncs;
    private int skippedTicks;
    private int replicaChecks;
    private int replicaMismatches;
    private int predictions;
    private int predictionCorrections;
    private int predictionErrorUnits;
    private int predictionErrorUnitsMax;
    private double roundTripMillis;
    private double slackMillis;

    /** Messages received, frames included. */
    public int messages() {
        return messages;
    }

    /** Frames received. */
    public int frames() {
        return frames;
    }

    /** WebSocket payload received, in bytes. */
    public double payloadBytesReceived() {
        return payloadBytesReceived;
    }

    /** WebSocket payload sent, in bytes. */
    public double payloadBytesSent() {
        return payloadBytesSent;
    }

    /** Inputs sent, keep-alives included. */
    public int inputsSent() {
        return inputsSent;
    }

    /** Frames that reported an input which was not used at the tick it named. */
    public int lateInputs() {
        return lateInputs;
    }

    /** Frames that described everything anew because others before them were left out; the first of a match is none. */
    public int resyncs() {
        return resyncs;
    }

    /** Ticks that no frame was received for because the server left them out. */
    public int skippedTicks() {
        return skippedTicks;
    }

    /** Frames that came with a hash of what the replica should hold. */
    public int replicaChecks() {
        return replicaChecks;
    }

    /** Of these, how often the replica held something else: anything but 0 is a fault. */
    public int replicaMismatches() {
        return replicaMismatches;
    }

    /** Frames at which a prediction of the own avatar could be compared with the truth. */
    public int predictions() {
        return predictions;
    }

    /** Of these, how often the prediction was wrong: somebody interfered, or an input was late. */
    public int predictionCorrections() {
        return predictionCorrections;
    }

    /** By how much the newest wrong prediction was off, along the worse axis. */
    public int predictionErrorUnits() {
        return predictionErrorUnits;
    }

    /** The largest such error. */
    public int predictionErrorUnitsMax() {
        return predictionErrorUnitsMax;
    }

    /** Smoothed time from a ping to its pong; 0 before the first. */
    public double roundTripMillis() {
        return roundTripMillis;
    }

    /** How long before its deadline the latest input arrived, as the server last reported. */
    public double slackMillis() {
        return slackMillis;
    }

    void received(int bytes) {
        messages++;
        payloadBytesReceived += bytes;
    }

    void sent(int bytes) {
        payloadBytesSent += bytes;
    }

    void frameApplied(boolean withLateInput) {
        frames++;
        if (withLateInput) {
            lateInputs++;
        }
    }

    void resynced(int ticksLeftOut) {
        resyncs++;
        skippedTicks += ticksLeftOut;
    }

    void replicaChecked(boolean agrees) {
        replicaChecks++;
        if (!agrees) {
            replicaMismatches++;
        }
    }

    void inputSent() {
        inputsSent++;
    }

    void predicted(int errorUnits) {
        predictions++;
        if (errorUnits != 0) {
            predictionCorrections++;
            predictionErrorUnits = errorUnits;
            predictionErrorUnitsMax = Math.max(predictionErrorUnitsMax, errorUnits);
        }
    }

    void roundTripMeasured(double millis) {
        roundTripMillis =
                roundTripMillis == 0 ? millis : roundTripMillis + ROUND_TRIP_WEIGHT * (millis - roundTripMillis);
    }

    void slackReported(double millis) {
        slackMillis = millis;
    }
}
