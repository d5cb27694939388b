package dev.tickwire.bot.swarm;

import dev.tickwire.bot.network.MatchInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Picks the match to join from a server's list. */
final class MatchChoice {
    private MatchChoice() {}

    /**
     * The match with an id, or else the first of a game, or else the first.
     *
     * @throws SwarmException if there is none, with what there is instead
     */
    static MatchInfo choose(List<MatchInfo> matches, Optional<String> matchId, Optional<String> game)
            throws SwarmException {
        if (matches.isEmpty()) {
            throw new SwarmException("the server runs no match");
        }
        for (MatchInfo match : matches) {
            boolean isAsked = matchId.isEmpty() || match.id().equals(matchId.get());
            boolean isOfGame = game.isEmpty() || match.game().equals(game.get());
            if (isAsked && isOfGame) {
                return match;
            }
        }
        throw new SwarmException("the server runs no "
                + matchId.map(id -> "match " + id).orElse("match")
                + ofGame(game) + "; it runs " + offered(matches));
    }

    /**
     * All matches of a game, or all.
     *
     * @throws SwarmException if there is none, with what there is instead
     */
    static List<MatchInfo> all(List<MatchInfo> matches, Optional<String> game) throws SwarmException {
        List<MatchInfo> chosen = matches.stream()
                .filter(match -> game.isEmpty() || match.game().equals(game.get()))
                .toList();
        if (chosen.isEmpty()) {
            throw new SwarmException("the server runs no match" + ofGame(game) + "; it runs " + offered(matches));
        }
        return chosen;
    }

    private static String ofGame(Optional<String> game) {
        return game.map(name -> " of " + name).orElse("");
    }

    private static String offered(List<MatchInfo> matches) {
        return matches.isEmpty()
                ? "none"
                : matches.stream()
                        .map(match -> match.id() + " (" + match.game() + ")")
                        .collect(Collectors.joining(", "));
    }
}
