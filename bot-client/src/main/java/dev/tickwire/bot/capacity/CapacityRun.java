package dev.tickwire.bot.capacity;

import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.swarm.RunListener;
import dev.tickwire.bot.swarm.SwarmException;
import dev.tickwire.bot.swarm.SwarmRun;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A search for the largest swarm, each trial of which is a run of its own. One search for each instance. */
public final class CapacityRun {
    /** Between two runs, so that the bodies of the first are gone when the second joins. */
    private static final int PAUSE_MILLIS = 3_000;

    private final IntFunction<Scenario> scenarios;
    private final RunListener listener;
    private final List<RunResult> runs = new ArrayList<>();
    private Verdict lastVerdict;

    /**
     * A search that has not started.
     *
     * @param scenarios for a number of bots
     */
    public CapacityRun(IntFunction<Scenario> scenarios, RunListener listener) {
        this.scenarios = scenarios;
        this.listener = listener;
    }

    /**
     * Searches.
     *
     * @throws SwarmException if bots cannot play at all
     */
    public Capacity find(CapacitySearch search) throws SwarmException, InterruptedException {
        return search.<SwarmException>find(this::tryWith);
    }

    /** The runs of all trials, in their order. */
    public List<RunResult> runs() {
        return List.copyOf(runs);
    }

    /** Of the last trial. */
    public Verdict lastVerdict() {
        return lastVerdict;
    }

    private TrialOutcome tryWith(int bots) throws SwarmException, InterruptedException {
        if (!runs.isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        Scenario scenario = scenarios.apply(bots);
        RunResult result = new SwarmRun(scenario, listener).run();
        lastVerdict = Verdict.of(result, scenario.limits());
        runs.add(result);
        TrialOutcome outcome = outcomeOf(bots, lastVerdict, result.measurements());
        listener.say(bots + " bots: " + (outcome.reason().isEmpty() ? "held" : outcome.reason()));
        return outcome;
    }

    static TrialOutcome outcomeOf(int bots, Verdict verdict, Measurements measured) {
        return switch (verdict.exitCode()) {
            case Verdict.HELD -> new TrialOutcome(bots, TrialOutcome.Ending.HELD, "");
            case Verdict.BROKEN -> new TrialOutcome(bots, TrialOutcome.Ending.BROKE, whyItBroke(verdict, measured));
            default -> new TrialOutcome(bots, TrialOutcome.Ending.GENERATOR_TOO_SLOW, verdict.generator());
        };
    }

    /** With the commonest end of a connection: a match that has no more room is no limit of the server's. */
    private static String whyItBroke(Verdict verdict, Measurements measured) {
        String breaches = verdict.breaches().stream().map(Breach::sentence).collect(Collectors.joining("; "));
        return measured.commonestReason()
                .map(reason -> breaches + " (" + reason + ")")
                .orElse(breaches);
    }
}
