package dev.tickwire.bot.measure;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What bots have measured in some time; those of several threads, and of several times, are added up. Not thread safe.
 *
 * <p>What is of the whole run is told apart from what is of the measured window: a replica that was wrong during the
 * warm-up is as bad as one that was wrong later.
 */
public final class Measurements {
    /** From the start of a connection to the first frame. Of the whole run. */
    public final Distribution joinTime = Distribution.ofMillis();

    /** From the tick for which controls changed to the first frame whose count of consumed inputs covers them. */
    public final Distribution latency = Distribution.ofMillis();

    /** Between two frames of one bot, corrected for coordinated omission; ticks that the frame says were silent are no wait. */
    public final Distribution gap = Distribution.ofMillis();

    /** How old the newest state was, asked by each bot in every tick: half a round trip, and the time since it came. */
    public final Distribution age = Distribution.ofMillis();

    /** From a ping to its pong. */
    public final Distribution roundTrip = Distribution.ofMillis();

    /** By how much predictions of the own avatar were off, those that were. */
    public final Distribution correctionUnits = Distribution.ofUnits();

    /** How late the bots themselves began their ticks. */
    public final Distribution generatorLag = Distribution.ofMillis();

    /** How long what came at any moment had to wait before the bots looked for it. */
    public final Distribution generatorReadLag = Distribution.ofMillis();

    /** What bots received. */
    public final Traffic received = Traffic.fromServer();

    /** What bots sent. */
    public final Traffic sent = Traffic.fromClient();

    /** The time for which bots played, all added up. */
    public double botSeconds;

    public long frames;
    public long inputsSent;
    public long lateInputs;
    public long predictionCorrections;
    public long resyncs;
    public long skippedFrames;

    /** Connections that were begun. Of the whole run, as all that follows. */
    public int connects;

    public int joined;

    /** Connections that ended before their bot was in the match. */
    public int refused;

    public int disconnects;
    public int reconnects;

    /** Messages that no correct server sends; each ends a connection. */
    public int protocolErrors;

    /** Bots whose brain threw; each of them leaves. */
    public int brainFaults;

    public long replicaChecks;
    public long replicaMismatches;

    /** How often each reason ended a connection, or kept one from being made. */
    public final Map<String, Integer> disconnectReasons = new TreeMap<>();

    /** Counts a connection that ended, or that never came about. */
    public void addReason(String reason) {
        disconnectReasons.merge(reason, 1, Integer::sum);
    }

    /** The commonest of these reasons with how often it was so, as "3 x reason"; nothing if no connection ended. */
    public Optional<String> commonestReason() {
        return disconnectReasons.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(reason -> reason.getValue() + " x " + reason.getKey());
    }

    /** Adds all that another one has. */
    public void add(Measurements other) {
        latency.add(other.latency);
        gap.add(other.gap);
        age.add(other.age);
        roundTrip.add(other.roundTrip);
        correctionUnits.add(other.correctionUnits);
        generatorLag.add(other.generatorLag);
        generatorReadLag.add(other.generatorReadLag);
        received.add(other.received);
        sent.add(other.sent);
        botSeconds += other.botSeconds;
        frames += other.frames;
        inputsSent += other.inputsSent;
        lateInputs += other.lateInputs;
        predictionCorrections += other.predictionCorrections;
        resyncs += other.resyncs;
        skippedFrames += other.skippedFrames;
        addWholeRun(other);
    }

    /** Adds of what another one has only that which counts whenever it happens. */
    public void addWholeRun(Measurements other) {
        joinTime.add(other.joinTime);
        connects += other.connects;
        joined += other.joined;
        refused += other.refused;
        disconnects += other.disconnects;
        reconnects += other.reconnects;
        protocolErrors += other.protocolErrors;
        brainFaults += other.brainFaults;
        replicaChecks += other.replicaChecks;
        replicaMismatches += other.replicaMismatches;
        other.disconnectReasons.forEach((reason, count) -> disconnectReasons.merge(reason, count, Integer::sum));
    }

    /** Forgets everything, so that it can be used for another time. */
    public void reset() {
        joinTime.reset();
        latency.reset();
        gap.reset();
        age.reset();
        roundTrip.reset();
        correctionUnits.reset();
        generatorLag.reset();
        generatorReadLag.reset();
        received.reset();
        sent.reset();
        botSeconds = 0;
        frames = 0;
        inputsSent = 0;
        lateInputs = 0;
        predictionCorrections = 0;
        resyncs = 0;
        skippedFrames = 0;
        connects = 0;
        joined = 0;
        refused = 0;
        disconnects = 0;
        reconnects = 0;
        protocolErrors = 0;
        brainFaults = 0;
        replicaChecks = 0;
        replicaMismatches = 0;
        disconnectReasons.clear();
    }

    /** A count as a rate of one bot, in its unit per second; 0 if no bot played. */
    public double perBotAndSecond(long count) {
        return botSeconds > 0 ? count / botSeconds : 0;
    }
}
