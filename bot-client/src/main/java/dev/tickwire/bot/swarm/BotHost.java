package dev.tickwire.bot.swarm;

import dev.tickwire.bot.link.DelayLine;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.network.NetworkLoop;

/** What the bots of one event loop share. On the loop only. */
final class BotHost {
    final NetworkLoop loop;
    final MillisClock clock;
    final PlayContext play;
    final DelayLine delayLine = new DelayLine();

    /** Of the time since measurements were last taken; another object then. */
    Measurements measured = new Measurements();

    BotHost(NetworkLoop loop, MillisClock clock, PlayContext play) {
        this.loop = loop;
        this.clock = clock;
        this.play = play;
    }
}
