package dev.tickwire.server.operations.http;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.FrameReader;
import dev.tickwire.server.match.LoopExecutor;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.replication.PublishedFrame;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pictures of matches from above for live feeds, made of the copy of the world that each tick publishes anyway, and once for all
 * that watch the same match. Confined to one event loop.
 */
final class MatchPictures {
    /** Avatars that are shown. */
    static final int AVATARS_MAX = 500;

    private static final int PICTURES_PER_SECOND = 5;

    private final MatchDirectory matches;
    private final LoopExecutor loop;
    private final Map<String, Watched> watched = new HashMap<>();

    /**
     * Nobody watches yet.
     *
     * @param loop that this is confined to
     */
    MatchPictures(MatchDirectory matches, LoopExecutor loop) {
        this.matches = matches;
        this.loop = loop;
    }

    /** Somebody who looks at a match. */
    interface Watcher {
        /** On what the match is played; comes before its first picture. */
        void map(String text);

        void picture(String text);

        /** The match is over and no other has its id. */
        void ended(String matchId);
    }

    /** Shows a match to somebody from now on; false if there is none of that id that runs. */
    boolean watch(String matchId, Watcher watcher) {
        Watched one = watched.get(matchId);
        if (one == null) {
            Match match =
                    matches.find(matchId).filter(found -> !found.hasEnded()).orElse(null);
            if (match == null) {
                return false;
            }
            one = new Watched(match);
            watched.put(matchId, one);
        }
        one.watchers.add(watcher);
        watcher.map(one.mapText);
        return true;
    }

    /** Shows it no more. */
    void unwatch(String matchId, Watcher watcher) {
        Watched one = watched.get(matchId);
        if (one != null) {
            one.watchers.remove(watcher);
            if (one.watchers.isEmpty()) {
                one.stop();
                watched.remove(matchId);
            }
        }
    }

    /** Goes over to the matches that have followed others; called once a second. */
    void follow() {
        for (Map.Entry<String, Watched> each : List.copyOf(watched.entrySet())) {
            Watched one = each.getValue();
            if (one.match.hasEnded()) {
                watched.remove(each.getKey());
                one.stop();
                for (Watcher watcher : one.watchers) {
                    if (!watch(each.getKey(), watcher)) {
                        watcher.ended(each.getKey());
                    }
                }
            }
        }
    }

    /** A match that somebody watches. */
    private final class Watched implements FrameReader {
        private final Match match;
        private final Audience audience;
        private final Set<Watcher> watchers = new LinkedHashSet<>();
        private final String mapText;
        private final int ticksPerPicture;
        private int shownTick;

        Watched(Match match) {
            this.match = match;
            mapText = MapOutline.of(match).encode();
            ticksPerPicture = Math.max(1, match.settings().tickRateHz() / PICTURES_PER_SECOND);
            audience = new Audience(match, loop);
            audience.add(this);
        }

        void stop() {
            audience.remove(this);
        }

        @Override
        public void read(PublishedFrame frame) {
            if (shownTick == 0 || frame.tick() - shownTick >= ticksPerPicture) {
                shownTick = frame.tick();
                String text = picture(match, frame);
                watchers.forEach(watcher -> watcher.picture(text));
            }
        }
    }

    private static String picture(Match match, PublishedFrame frame) {
        EntityTable table = frame.world().avatars();
        int shown = Math.min(table.size(), AVATARS_MAX);
        JsonArray avatars = new JsonArray();
        for (int row = 0; row < shown; row++) {
            avatars.add(new JsonArray()
                    .add(table.id(row))
                    .add(table.get(row, EntityType.X))
                    .add(table.get(row, EntityType.Y)));
        }
        return new JsonObject()
                .put("type", "picture")
                .put("matchId", match.id())
                .put("tick", frame.tick())
                .put("widthUnits", match.settings().map().tiles().widthUnits())
                .put("heightUnits", match.settings().map().tiles().heightUnits())
                .put("avatars", avatars)
                .put("leftOut", table.size() - shown)
                .encode();
    }
}
