package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.session.SessionCounters;
import org.junit.jupiter.api.Test;

/** The last line of a server's log, from which a benchmark sees that nothing was held up. */
class ServerTotalsTest {
    private static final int POOLED_FRAMES = 8;

    @Test
    void everyCountIsInTheSentenceUnderItsName() {
        assertEquals(
                "Sent 1 frames, 2 bytes; ticks due not sent: 3, batches: 4, resyncs: 5, shifted ticks: 6, "
                        + "withdrawn frames: 7, unpublished ticks: 8, refused events: 9, refused messages: 10",
                new ServerTotals(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).inWords());
    }

    @Test
    void countsOfAllMatchesAreAddedUp() {
        MatchCounters counters = new MatchCounters();
        Match first = matchWithStuckReader(counters);
        Match second = matchWithStuckReader(counters);
        tick(first, POOLED_FRAMES + 1);
        tick(second, POOLED_FRAMES + 1);
        assertEquals(
                new ServerTotals(0, 0, 0, 0, 0, 11, 2 * POOLED_FRAMES, 0, 0, 0),
                ServerTotals.of(new SessionCounters(), 11, counters));
    }

    private static Match matchWithStuckReader(MatchCounters counters) {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(32_000, 32_000)));
        MatchSettings settings =
                MatchSettings.of("m", RulesCatalog.find("provingground").orElseThrow(), map, 30, 8, 1, 0);
        Match match = new Match(settings, BehaviourHash.of(settings.game().shared()), counters);
        assertEquals(POOLED_FRAMES, match.settings().pooledFrames());
        new Audience(match, task -> {}).add(frame -> {});
        return match;
    }

    private static void tick(Match match, int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
        }
    }
}
