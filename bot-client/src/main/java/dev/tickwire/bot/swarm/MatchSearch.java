package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.network.BotNetwork;
import dev.tickwire.bot.network.MatchDirectory;
import dev.tickwire.bot.network.MatchInfo;
import dev.tickwire.bot.network.NetworkException;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.scenario.FrameDecoding;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.catalog.GameCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks servers for the matches that a scenario plays in, and for their maps. */
final class MatchSearch {
    private final BotNetwork network;

    MatchSearch(BotNetwork network) {
        this.network = network;
    }

    /** All matches, at least one. */
    List<MatchContext> find(Scenario scenario) throws NetworkException, SwarmException {
        List<MatchContext> found = new ArrayList<>();
        for (ServerAddress server : scenario.place().servers()) {
            MatchDirectory directory = network.directoryOf(server);
            Map<String, KnownMap> maps = new HashMap<>();
            for (MatchInfo match : choose(directory, scenario.place())) {
                GameType gameType = gameTypeOf(match, scenario.play());
                KnownMap map = maps.get(match.mapHash());
                if (map == null) {
                    map = new KnownMap(match.mapHash(), directory.map(match.mapHash()));
                    maps.put(match.mapHash(), map);
                }
                found.add(new MatchContext(server, match, gameType, BehaviourHash.of(gameType), map));
            }
        }
        return found;
    }

    private static List<MatchInfo> choose(MatchDirectory directory, Scenario.Place place)
            throws NetworkException, SwarmException {
        List<MatchInfo> matches = directory.matches();
        if (place.allMatches()) {
            return MatchChoice.all(matches, place.game());
        }
        if (place.matchIds().isEmpty()) {
            return List.of(MatchChoice.choose(matches, Optional.empty(), place.game()));
        }
        List<MatchInfo> chosen = new ArrayList<>();
        for (String id : place.matchIds()) {
            chosen.add(MatchChoice.choose(withUnlisted(matches, id, directory), Optional.of(id), place.game()));
        }
        return chosen;
    }

    /** A private match is not in the list, and known to those who ask for it by its id. */
    private static List<MatchInfo> withUnlisted(List<MatchInfo> listed, String id, MatchDirectory directory) {
        if (listed.stream().anyMatch(match -> match.id().equals(id))) {
            return listed;
        }
        try {
            return Stream.concat(listed.stream(), Stream.of(directory.match(id)))
                    .toList();
        } catch (NetworkException noSuchMatch) {
            return listed;
        }
    }

    private static GameType gameTypeOf(MatchInfo match, Scenario.Play play) throws SwarmException {
        GameType gameType = GameCatalog.find(match.game())
                .filter(type -> Brains.games().contains(type.name()))
                .orElseThrow(() -> new SwarmException(
                        "bots cannot play " + match.game() + ", only " + String.join(" and ", Brains.games())));
        boolean looks = !Brains.canPlayBlind(match.game()) && play.playback().isEmpty();
        if (play.decode() == FrameDecoding.HEADER && looks) {
            throw new SwarmException(
                    "bots cannot play " + match.game() + " without looking; leave --decode header away");
        }
        return gameType;
    }
}
