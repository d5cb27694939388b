package dev.tickwire.server.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The matches of a server by their ids, as they come, follow one another and go. Thread safe. */
public final class MatchDirectory {
    /** Replaced as a whole, so that readers need no lock. */
    private volatile List<Match> matches = List.of();

    /** Of matches that are gone as well: a client may have been told of one a moment ago. There are as many as maps. */
    private final Map<String, MatchMap> maps = new ConcurrentHashMap<>();

    /** Those that can be joined, the one to join unless a client says otherwise first. */
    public static MatchDirectory of(Match... matches) {
        MatchDirectory directory = new MatchDirectory();
        for (Match match : matches) {
            directory.put(match);
        }
        return directory;
    }

    /** Adds a match at the end, or in the place of the one that has its id. */
    public synchronized void put(Match match) {
        Map<String, Match> byId = new LinkedHashMap<>();
        matches.forEach(present -> byId.put(present.id(), present));
        byId.put(match.id(), match);
        maps.put(match.mapHash(), match.settings().map());
        matches = List.copyOf(byId.values());
    }

    /** Takes a match out that has ended, unless another has followed under its id. */
    public synchronized void remove(Match match) {
        List<Match> rest = new ArrayList<>(matches);
        rest.remove(match);
        matches = List.copyOf(rest);
    }

    /** All matches in order, those included that have ended and that none followed. */
    public List<Match> all() {
        return matches;
    }

    /** Those that have not ended. */
    public List<Match> running() {
        List<Match> running = new ArrayList<>(matches);
        running.removeIf(Match::hasEnded);
        return running;
    }

    public Optional<Match> find(String id) {
        for (Match match : matches) {
            if (match.id().equals(id)) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    /** Those that have not ended and that anybody may know of. */
    public List<Match> listed() {
        List<Match> listed = running();
        listed.removeIf(match -> !match.settings().access().isListed());
        return listed;
    }

    /** The map of these bytes, if a match is or was played on it. */
    public Optional<MatchMap> map(String hash) {
        return Optional.ofNullable(maps.get(hash));
    }
}
