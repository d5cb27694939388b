package dev.tickwire.server.bots;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSummary;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bots of one match: a fixed number, or as many as people leave room for. They see what it publishes and act through its
 * inbox, as players over sockets do. One whose brain throws leaves; the others play on. Everything runs on the loop it is given.
 */
public final class BotCrew {
    private static final Logger LOG = LoggerFactory.getLogger(BotCrew.class);

    /** Bots come one by one as people go, and go one by one as people come, so that nobody sees a crowd appear. */
    private static final int CHANGE_SECONDS = 2;

    private final Match match;
    private final LoopExecutor loop;
    private final LoadState load;
    private final Audience audience;
    private final List<Bot> bots = new ArrayList<>();

    /** Players, people included, that the crew fills the match up to; 0 if its number is fixed. */
    private int fill;

    private int nextChangeTick;

    /** Whether nobody is sent into the match, because the server has had too much to do. */
    private boolean resting;

    /** Whether a bot has thrown, which is told once: what is wrong with one brain is wrong with all. */
    private boolean faultTold;

    /**
     * A crew that has not joined yet.
     *
     * @param count how many
     * @param seed  decides all that is random about them
     * @param load  of the server: bots that fill a match go while it has too much to do
     * @throws IllegalArgumentException if bots cannot play the match's game
     */
    public BotCrew(Match match, int count, int seed, Brains brains, LoadState load, LoopExecutor loop) {
        this(
                match,
                count,
                seed,
                seedOfOne -> brains.forGame(match.game().schema().game(), seedOfOne),
                load,
                loop);
    }

    /** The same with any brains, made from a seed each. */
    BotCrew(Match match, int count, int seed, IntFunction<Brain> brains, LoadState load, LoopExecutor loop) {
        this.match = match;
        this.load = load;
        this.loop = loop;
        audience = new Audience(match, loop);
        SeededRandom random = new SeededRandom(seed);
        for (int i = 0; i < count; i++) {
            bots.add(new Bot(match.game(), brains.apply(random.nextInt())));
        }
    }

    /** A crew that plays whatever the server has to do. */
    public BotCrew(Match match, int count, int seed, Brains brains, LoopExecutor loop) {
        this(match, count, seed, brains, new LoadState(), loop);
    }

    /** Asks for places in the match for all of them; any thread. */
    public void join() {
        join(bots.size());
    }

    /**
     * Fills the match up to as many players as there are bots in the crew, and from then on keeps it so; any thread.
     *
     * @param expectedPeople who will come in a moment, from the match before
     */
    public void fill(int expectedPeople) {
        loop.execute(() -> fill = bots.size());
        join(load.includes(LoadStep.NO_FILLING) ? 0 : Math.max(0, bots.size() - expectedPeople));
    }

    private void join(int count) {
        loop.execute(() -> {
            audience.add(this::read);
            nextChangeTick = changeTicks();
            askFor(count);
        });
    }

    /** Gives the places up; any thread. */
    public void leave() {
        loop.execute(() -> bots.forEach(Bot::leave));
    }

    /** Goes on when the inbox has room again. */
    private void askFor(int count) {
        int missing = count;
        for (int number = 0; number < bots.size() && missing > 0; number++) {
            if (bots.get(number).isFree()) {
                if (!match.ask(requestOf(number))) {
                    int rest = missing;
                    loop.execute(() -> askFor(rest));
                    return;
                }
                bots.get(number).sentIn();
                missing--;
            }
        }
    }

    private JoinRequest requestOf(int number) {
        // Without a token nobody can ever take a bot's body over.
        return new JoinRequest(BotNames.of(number), JoinRequest.Role.BOT, null, null, loop, bots.get(number));
    }

    private void read(PublishedFrame frame) {
        for (int i = 0; i < bots.size(); i++) {
            play(bots.get(i), frame);
        }
        if (fill > 0 && frame.tick() >= nextChangeTick) {
            nextChangeTick = frame.tick() + changeTicks();
            keepFilled();
        }
    }

    private void play(Bot bot, PublishedFrame frame) {
        try {
            bot.play(frame);
        } catch (RuntimeException | Error fault) {
            match.countFailedReader();
            bot.leave();
            if (!faultTold) {
                faultTold = true;
                LOG.error(
                        "A bot of match {} failed at tick {} (seed {}) and leaves; others play on",
                        match.id(),
                        frame.tick(),
                        match.settings().seed(),
                        fault);
            }
        }
    }

    private void keepFilled() {
        MatchSummary summary = match.summary();
        boolean overloaded = load.includes(LoadStep.NO_FILLING);
        // Those who left because of the load come back when all of it is over: they would only bring it back.
        resting = overloaded || (resting && load.step() != LoadStep.NORMAL);
        int wanted = overloaded ? 0 : Math.max(0, fill - summary.players());
        if (summary.bots() < wanted && !resting) {
            askFor(1);
        } else if (summary.bots() > wanted) {
            // Tried again the next time, should the inbox be full.
            boolean asked = match.dismissBot();
            if (asked && overloaded) {
                load.countDismissedBot();
            }
        }
    }

    private int changeTicks() {
        return CHANGE_SECONDS * match.settings().tickRateHz();
    }
}
