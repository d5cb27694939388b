package dev.tickwire.server.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Finds a match for somebody who wants no particular one: of those with room that let anybody in, the one with most people, since
 * people come for people. Whoever is sent somewhere has a place there until he is in, so that a crowd that comes at once is spread
 * over matches, and no more of them are made than it fills. Thread safe.
 */
public final class QuickPlay {
    private final MatchDirectory matches;
    private final MatchMaker maker;

    /** Places that are kept, by match; none of 0. */
    private final ConcurrentMap<Match, Integer> kept = new ConcurrentHashMap<>();

    private final LongAdder found = new LongAdder();
    private final LongAdder refused = new LongAdder();

    /**
     * Quick play among some matches.
     *
     * @param maker of more of them
     */
    public QuickPlay(MatchDirectory matches, MatchMaker maker) {
        this.matches = matches;
        this.maker = maker;
    }

    /** A place that is kept for somebody who is on the way. For one thread. */
    public final class Place {
        private final Match match;
        private boolean released;

        private Place(Match match) {
            this.match = match;
        }

        /** Where it is. */
        public Match match() {
            return match;
        }

        /** Whoever it was for is in, and counted there, or does not come. Calling this again does nothing. */
        public void release() {
            if (!released) {
                released = true;
                kept.computeIfPresent(match, (same, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** A place in a match that is there. */
    public Optional<Place> find() {
        Optional<Place> place = look();
        if (place.isPresent()) {
            found.increment();
        }
        return place;
    }

    /**
     * Looks again, and has a match made if there is still none with room; returns at once.
     *
     * @param loop   where the answer is given
     * @param answer told the place, or that there is none
     */
    public void findOrMake(LoopExecutor loop, Consumer<Optional<Place>> answer) {
        Search search = new Search();
        maker.makeIf(search::isVain, () -> {
            boolean isVain = search.isVain();
            (isVain ? refused : found).increment();
            loop.execute(() -> answer.accept(search.place));
        });
    }

    /** A match to be turned away from with the reason why, if there is no place anywhere. */
    public Optional<Match> closed() {
        return matches.listed().stream().findFirst();
    }

    /** How many were sent to a match. */
    public long found() {
        return found.sum();
    }

    /** For how many there was none, and none could be made. */
    public long refused() {
        return refused.sum();
    }

    private Optional<Place> look() {
        List<Match> candidates = matches.listed().stream()
                .filter(QuickPlay::letsAnybodyIn)
                .sorted(Comparator.comparingInt(this::people).reversed())
                .toList();
        for (Match match : candidates) {
            if (keep(match)) {
                return Optional.of(new Place(match));
            }
        }
        return Optional.empty();
    }

    private static boolean letsAnybodyIn(Match match) {
        return match.newcomerRefusal() == null
                && match.endReason() == null
                && !match.settings().access().needsTicket();
    }

    private int people(Match match) {
        return match.summary().players() + kept.getOrDefault(match, 0);
    }

    private boolean keep(Match match) {
        boolean[] isKept = new boolean[1];
        kept.compute(match, (same, count) -> {
            int already = count == null ? 0 : count;
            isKept[0] = already < room(match);
            return isKept[0] ? Integer.valueOf(already + 1) : count;
        });
        return isKept[0];
    }

    /** Bots that are to fill the match may not all have come yet. */
    private static int room(Match match) {
        MatchSummary summary = match.summary();
        int taken =
                Math.max(summary.players() + summary.bots(), match.settings().fill());
        return summary.maxPlayers() - taken;
    }

    /** Of one who has found nothing yet. */
    private final class Search {
        private Optional<Place> place = Optional.empty();

        private boolean isVain() {
            if (place.isEmpty()) {
                place = look();
            }
            return place.isEmpty();
        }
    }
}
