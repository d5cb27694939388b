package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.network.ServerAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * What a swarm is to do.
 *
 * @param server      to play on
 * @param game        that must be played, by name, or empty for any
 * @param matchId     to join, or empty for the first match of the game
 * @param bots        how many, at least 1
 * @param joinsPerSecond how many connections are opened in a second, at least 1
 * @param warmup      from the last join to the start of the measured window
 * @param duration    of the measured window
 * @param seed        that each bot's own seed is derived from
 * @param inputRateHz inputs in a second, or 0 to send them when something changed
 * @param brains      what can be chosen about brains
 * @param loops       event loops to spread the bots over, at least 1
 * @param decode      how much of a frame bots read
 * @param reconnect   whether a bot that was cut off comes back
 * @param capture     where to keep what the first bot receives, or empty
 */
public record SwarmSettings(
        ServerAddress server,
        Optional<String> game,
        Optional<String> matchId,
        int bots,
        int joinsPerSecond,
        Duration warmup,
        Duration duration,
        int seed,
        int inputRateHz,
        BrainOptions brains,
        int loops,
        FrameDecoding decode,
        boolean reconnect,
        Optional<CaptureSettings> capture) {
    /** What {@link #inputRateHz} is when inputs are sent on change. */
    public static final int ON_CHANGE = 0;
}
