package dev.tickwire.server.bots;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * The bots of one match. They see what it publishes and act through its inbox, as players over sockets do. Everything runs
 * on the loop it is given.
 */
public final class BotCrew {
    private final Match match;
    private final LoopExecutor loop;
    private final Audience audience;
    private final List<Bot> bots = new ArrayList<>();

    /**
     * A crew that has not joined yet.
     *
     * @param count how many
     * @param seed  decides all that is random about them
     * @throws IllegalArgumentException if bots cannot play the match's game
     */
    public BotCrew(Match match, int count, int seed, Brains brains, LoopExecutor loop) {
        this.match = match;
        this.loop = loop;
        audience = new Audience(match, loop);
        SeededRandom random = new SeededRandom(seed);
        String game = match.game().schema().game();
        for (int i = 0; i < count; i++) {
            bots.add(new Bot(match.game(), brains.forGame(game, random.nextInt())));
        }
    }

    /** Asks for places in the match; any thread. */
    public void join() {
        loop.execute(() -> {
            audience.add(this::read);
            askFrom(0);
        });
    }

    /** Gives the places up; any thread. */
    public void leave() {
        loop.execute(() -> bots.forEach(Bot::leave));
    }

    /** Goes on when the inbox has room again. */
    private void askFrom(int first) {
        for (int number = first; number < bots.size(); number++) {
            if (!match.ask(requestOf(number))) {
                int refused = number;
                loop.execute(() -> askFrom(refused));
                return;
            }
        }
    }

    private JoinRequest requestOf(int number) {
        // Without a token nobody can ever take a bot's body over.
        return new JoinRequest(BotNames.of(number), JoinRequest.Role.BOT, null, null, loop, bots.get(number));
    }

    private void read(PublishedFrame frame) {
        for (int i = 0; i < bots.size(); i++) {
            bots.get(i).play(frame);
        }
    }
}
