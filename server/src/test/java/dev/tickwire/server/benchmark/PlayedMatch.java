package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.FrameReader;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A match on one thread that brains play. Nothing happens by itself: {@link #tick} is the work of the tick thread, and
 * {@link #deliver} all that event loops do then, the players' thinking included.
 */
final class PlayedMatch {
    private static final int BRAIN_SEED = 2;

    /** After so many ticks everybody plays, and as much is in flight as will be. */
    private static final int TICKS_TO_START = 90;

    private final Match match;
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final Audience audience;
    private final List<BrainPlayer> players = new ArrayList<>();
    private long dueNanos;

    PlayedMatch(Workload workload) {
        this(workload, 0);
    }

    /**
     * Starts a match and plays it for a few seconds.
     *
     * @param keptFrames as many frames may be retained by its readers for good
     */
    PlayedMatch(Workload workload, int keptFrames) {
        match = new Match(workload.matchSettings(keptFrames));
        audience = new Audience(match, loop::add);
        audience.add(this::play);
        Brains brains = new Brains(workload.brainOptions());
        SeededRandom seeds = new SeededRandom(BRAIN_SEED);
        for (int i = 0; i < workload.players(); i++) {
            BrainPlayer player = new BrainPlayer(
                    match.game(), brains.forGame(workload.game(), seeds.nextInt()), workload.inputIntervalTicks());
            players.add(player);
            match.ask(new JoinRequest("player" + i, JoinRequest.Role.BOT, null, null, loop::add, player));
        }
        for (int i = 0; i < TICKS_TO_START; i++) {
            tick();
            deliver();
        }
        if (!players.stream().allMatch(BrainPlayer::isPlaying)) {
            throw new IllegalStateException("not everybody plays");
        }
    }

    Match match() {
        return match;
    }

    /** Shows every tick to one more reader, before the players decide on the next. */
    void addReader(FrameReader reader) {
        audience.add(reader);
    }

    /** The work of the tick thread in one tick. */
    void tick() {
        dueNanos += 1_000_000_000L / Workload.TICK_RATE_HZ;
        match.tick(dueNanos);
    }

    /** The work of event loops after a tick. */
    void deliver() {
        for (Runnable task = loop.poll(); task != null; task = loop.poll()) {
            task.run();
        }
    }

    private void play(PublishedFrame frame) {
        for (int i = 0; i < players.size(); i++) {
            players.get(i).play(frame);
        }
    }
}
