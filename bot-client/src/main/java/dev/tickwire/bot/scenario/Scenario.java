package dev.tickwire.bot.scenario;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.network.TlsTrust;
import dev.tickwire.bot.verdict.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a swarm is to do. Made by a {@link ScenarioBuilder}.
 *
 * @param name       for reports, or empty
 * @param place      where bots play
 * @param crowd      how many there are, and which
 * @param play       how each of them plays
 * @param keep       what is written to files while they play
 * @param limits     that the run is judged by, the usual ones included
 * @param seed       decides all that is random
 * @param loops      event loops to spread the bots over, at least 1
 */
public record Scenario(
        String name, Place place, Crowd crowd, Play play, Keep keep, Limits limits, int seed, int loops) {
    /** What {@link Play#inputRateHz} is when inputs are sent on change. */
    public static final int ON_CHANGE = 0;

    /**
     * Where bots play.
     *
     * @param servers    at least one; bots are dealt out evenly
     * @param game       that must be played, by name, or empty for any
     * @param matchIds   of each server; if there is none, the first match of the game
     * @param allMatches whether to play in all matches of the game instead
     * @param metrics    what the first server says of itself, or empty
     * @param tickets    each lets one bot into a match that needs one; those for whom there is none go without
     * @param trust      which servers are believed if they speak TLS
     */
    public record Place(
            List<ServerAddress> servers,
            Optional<String> game,
            List<String> matchIds,
            boolean allMatches,
            Optional<ResourceAddress> metrics,
            List<String> tickets,
            TlsTrust trust) {}

    /**
     * How many bots there are, when, and which.
     *
     * @param ramp           how many there are to be
     * @param rampIsMeasured whether measuring begins with the ramp, and not when all have joined
     * @param joinsPerSecond no more than these come in a second
     * @param churnPerSecond how many leave and come back as somebody new, once those of the first ramp have joined
     * @param warmup         time before the measured window
     * @param duration       of the measured window; of no meaning if the ramp is measured, which has its own end
     */
    public record Crowd(
            Ramp ramp,
            boolean rampIsMeasured,
            int joinsPerSecond,
            double churnPerSecond,
            Shares<Role> roles,
            Shares<LinkProfile> links,
            Duration warmup,
            Duration duration) {
        /** How long the measured window is. */
        public Duration measured() {
            return rampIsMeasured ? Duration.ofMillis(ramp.endMillis()).minus(warmup) : duration;
        }
    }

    /**
     * How each bot plays.
     *
     * @param inputRateHz inputs in a second, or {@link #ON_CHANGE}
     * @param brains      what can be chosen about brains
     * @param decode      how much of a frame bots read
     * @param reconnect   whether a bot that was cut off comes back
     * @param playback    recorded inputs to be played instead of what a brain would do, or empty
     */
    public record Play(
            int inputRateHz, BrainOptions brains, FrameDecoding decode, boolean reconnect, Optional<Path> playback) {}

    /**
     * What is written to files.
     *
     * @param capture   what the first bot receives, or empty
     * @param recording the inputs of all bots, or empty
     */
    public record Keep(Optional<CaptureSettings> capture, Optional<Path> recording) {}
}
