package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.network.BotNetwork;
import dev.tickwire.bot.network.NetworkException;
import dev.tickwire.bot.network.NetworkLoop;
import dev.tickwire.bot.recording.InputRecording;
import dev.tickwire.bot.recording.RecordingException;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.scenario.Timetable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Runs bots against a server from the first join to the result. One run for each instance. */
public final class SwarmRun {
    private static final double JOIN_PATIENCE_MILLIS = 20_000;
    private static final double INTERVAL_MILLIS = 1_000;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final int POLL_MILLIS = 20;

    /** Servers that do not answer a close are left without one. */
    private static final int LEAVE_MILLIS_MAX = 3_000;

    /** After so long Vert.x gives up waiting for the answer to a close. */
    private static final int CLOSING_SECONDS_MAX = 10;

    private final Scenario scenario;
    private final RunListener listener;
    private final MillisClock clock;
    private final PlayContext.BrainMaker brains;
    private final List<BotLoop> loops = new ArrayList<>();

    /** A swarm that has not started yet. */
    public SwarmRun(Scenario scenario, RunListener listener) {
        this(scenario, listener, MillisClock.system());
    }

    /** A swarm whose time is that of a clock. */
    SwarmRun(Scenario scenario, RunListener listener, MillisClock clock) {
        this(scenario, listener, clock, new Brains(scenario.play().brains())::forGame);
    }

    /** A swarm whose time is that of a clock, and whose brains are made by others. */
    SwarmRun(Scenario scenario, RunListener listener, MillisClock clock, PlayContext.BrainMaker brains) {
        this.brains = brains;
        this.scenario = scenario;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Joins, warms up, measures, leaves. Takes as long as the scenario says.
     *
     * @throws SwarmException if there is no server, or none with a match that these bots can play, or a file cannot be used
     * @throws InterruptedException if the thread is interrupted; the bots are gone then
     */
    public RunResult run() throws SwarmException, InterruptedException {
        try {
            return playAll();
        } catch (NetworkException | RecordingException e) {
            throw new SwarmException(e.getMessage(), e);
        } catch (IOException e) {
            throw new SwarmException("a file could not be read or written: " + e.getMessage(), e);
        }
    }

    private RunResult playAll()
            throws NetworkException, SwarmException, RecordingException, IOException, InterruptedException {
        int bots = scenario.crowd().ramp().maxBots();
        try (BotNetwork network = new BotNetwork(
                scenario.loops(), connectionsMax(), scenario.place().trust())) {
            List<MatchContext> matches = new MatchSearch(network).find(scenario);
            Crew crew = new Crew(scenario, matches);
            RunDescription description = crew.describe();
            listener.say(bots + " bots for " + crew.place());
            InputRecording playback = playback(matches);
            try (KeptFiles files = KeptFiles.open(scenario.keep(), matches, listener)) {
                PlayContext play = new PlayContext(scenario.play(), brains, playback, files.recorder());
                makeLoops(network.loops(), crew.plans(files.capture()), play);
                return play(description, network.loops().get(0), crew.slowestRoundTripMillis());
            }
        }
    }

    private InputRecording playback(List<MatchContext> matches) throws RecordingException, IOException {
        if (scenario.play().playback().isEmpty()) {
            return null;
        }
        InputRecording recording =
                InputRecording.read(scenario.play().playback().get());
        for (MatchContext match : matches) {
            if (!match.info().game().equals(recording.game())) {
                throw new RecordingException("inputs of " + recording.game() + " cannot be played in match "
                        + match.info().id() + " of " + match.info().game());
            }
        }
        return recording;
    }

    /** Who has left still has a socket for as long as the server does not answer the close. */
    private int connectionsMax() {
        double leaving = scenario.crowd().churnPerSecond() * CLOSING_SECONDS_MAX;
        return 2 * scenario.crowd().ramp().maxBots() + (int) Math.ceil(leaving);
    }

    private void makeLoops(List<NetworkLoop> networkLoops, List<BotPlan> plans, PlayContext play) {
        Scenario.Crowd crowd = scenario.crowd();
        int count = networkLoops.size();
        for (int i = 0; i < count; i++) {
            int number = i;
            List<BotPlan> own = plans.stream()
                    .filter(plan -> plan.number() % count == number)
                    .toList();
            Timetable timetable =
                    new Timetable(crowd.ramp(), crowd.joinsPerSecond(), crowd.churnPerSecond(), scenario.seed());
            loops.add(new BotLoop(new BotHost(networkLoops.get(i), clock, play), own, timetable, i, count));
        }
    }

    private RunResult play(RunDescription description, NetworkLoop anyLoop, double slowestRoundTripMillis)
            throws InterruptedException {
        Scenario.Crowd crowd = scenario.crowd();
        double startMillis = clock.nowMillis();
        MetricsPoll server = new MetricsPoll(scenario.place().metrics(), anyLoop, clock);
        Recorder recorder = new Recorder(loops, clock, server, listener, startMillis);
        listener.started(description, crowd.measured().toMillis() / MILLIS_PER_SECOND);
        loops.forEach(loop -> loop.start(startMillis));

        double joinSeconds = 0;
        if (crowd.rampIsMeasured()) {
            loops.forEach(loop -> loop.startChurn(0));
        } else {
            joinSeconds = awaitJoins(recorder, startMillis, description.bots());
            // The same time for all loops, so that they agree on who goes when.
            double churnMillis = clock.nowMillis() - startMillis;
            loops.forEach(loop -> loop.startChurn(churnMillis));
        }
        if (!crowd.warmup().isZero()) {
            pass(recorder, Phase.WARMING_UP, clock.nowMillis() + crowd.warmup().toMillis(), this::nobodyIsLeft);
            recorder.take(Phase.WARMING_UP, false);
        }
        recorder.openWindow();
        pass(recorder, Phase.MEASURING, clock.nowMillis() + crowd.measured().toMillis(), this::nobodyIsLeft);
        recorder.take(Phase.MEASURING, true);

        loops.forEach(BotLoop::leave);
        awaitLeaves(LEAVE_MILLIS_MAX + 2 * slowestRoundTripMillis);
        var serverFigures = server.since(recorder.windowStartMillis());
        if (!server.trouble().isEmpty()) {
            listener.say("the server's metrics could not be read: " + server.trouble());
        }
        return new RunResult(
                description,
                joinSeconds,
                (recorder.takenMillis() - recorder.windowStartMillis()) / MILLIS_PER_SECOND,
                recorder.windowLoad(),
                recorder.sum(),
                List.copyOf(recorder.timeline()),
                serverFigures);
    }

    private double awaitJoins(Recorder recorder, double startMillis, int bots) throws InterruptedException {
        double rampMillis = MILLIS_PER_SECOND * bots / scenario.crowd().joinsPerSecond();
        pass(
                recorder,
                Phase.JOINING,
                startMillis + rampMillis + JOIN_PATIENCE_MILLIS,
                () -> standing().waiting() == 0);
        double joinSeconds = (clock.nowMillis() - startMillis) / MILLIS_PER_SECOND;
        collectGarbage();
        recorder.take(Phase.JOINING, false);
        listener.say(String.format(
                Locale.ROOT,
                "%d of %d joined in %.1f s; warming up for %.0f s",
                recorder.sum().joined,
                bots,
                joinSeconds,
                scenario.crowd().warmup().toMillis() / MILLIS_PER_SECOND));
        return joinSeconds;
    }

    private void awaitLeaves(double patienceMillis) throws InterruptedException {
        double deadlineMillis = clock.nowMillis() + patienceMillis;
        do {
            Thread.sleep(POLL_MILLIS);
        } while (standing().connected() > 0 && clock.nowMillis() < deadlineMillis);
    }

    /**
     * The collections that joining has made necessary come now and not within the window, above all the one that a Java
     * machine makes before it takes more room for classes: it stops everything for longer than a tick.
     */
    private static void collectGarbage() {
        System.gc();
    }

    /** Waits until a time, or until something is so, and takes what was measured once a second. */
    private void pass(Recorder recorder, Phase phase, double untilMillis, BooleanSupplier isOver)
            throws InterruptedException {
        double nextTakeMillis = clock.nowMillis() + INTERVAL_MILLIS;
        while (clock.nowMillis() < untilMillis && !isOver.getAsBoolean()) {
            double leftMillis = Math.min(untilMillis, nextTakeMillis) - clock.nowMillis();
            Thread.sleep(Math.max(1, Math.min(POLL_MILLIS, (long) leftMillis)));
            boolean isWorthIt = untilMillis - clock.nowMillis() > INTERVAL_MILLIS / 2;
            if (clock.nowMillis() >= nextTakeMillis && isWorthIt) {
                recorder.take(phase, false);
                do {
                    // Whoever was held up for longer does not make up for it by intervals of no length.
                    nextTakeMillis += INTERVAL_MILLIS;
                } while (nextTakeMillis <= clock.nowMillis());
            }
        }
    }

    private boolean nobodyIsLeft() {
        return !scenario.crowd().rampIsMeasured()
                && scenario.crowd().churnPerSecond() == 0
                && standing().gone() == scenario.crowd().ramp().maxBots();
    }

    private BotLoop.Standing standing() {
        return loops.stream().map(BotLoop::standing).reduce(BotLoop.Standing.NOBODY, BotLoop.Standing::plus);
    }
}
