package dev.tickwire.bot.link;

/**
 * What a network is like. Of each figure, 0 means that there is nothing of it.
 *
 * @param name                for reports
 * @param roundTripMillis     the least that there and back take, half of it each way
 * @param jitterMillis        what a message takes longer, each way, on average; exponentially distributed
 * @param stallsPerMinute     how often each way, of the time between stalls, something is lost and has to be sent again, while
 *     all behind it waits
 * @param stallMillis         how long that takes if the repetition gets through, three times of four; otherwise twice as long, and
 *     so on, three times at the most
 * @param downKilobits        bandwidth towards the bot, in kilobits per second
 * @param upKilobits          bandwidth towards the server
 * @param readPausesPerMinute how often, of the time that it reads, the bot stops reading from its socket
 * @param readPauseMillis     for how long
 */
public record LinkProfile(
        String name,
        double roundTripMillis,
        double jitterMillis,
        double stallsPerMinute,
        double stallMillis,
        int downKilobits,
        int upKilobits,
        double readPausesPerMinute,
        double readPauseMillis) {
    /** The real network and nothing else. */
    public static final LinkProfile NONE = new LinkProfile("none", 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether it changes anything. */
    public boolean isConditioned() {
        return roundTripMillis > 0
                || jitterMillis > 0
                || stallsPerMinute > 0
                || downKilobits > 0
                || upKilobits > 0
                || readPausesPerMinute > 0;
    }

    /** The same, read from as another one says. */
    public LinkProfile withReadPausesOf(LinkProfile other) {
        return new LinkProfile(
                name,
                roundTripMillis,
                jitterMillis,
                stallsPerMinute,
                stallMillis,
                downKilobits,
                upKilobits,
                other.readPausesPerMinute,
                other.readPauseMillis);
    }

    /** A whole trip without stalls and without a queue, on average. */
    public double typicalRoundTripMillis() {
        return roundTripMillis + 2 * jitterMillis;
    }
}
