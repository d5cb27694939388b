package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.MatchLimits;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.testing.DelegatingRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a match is over, the next one takes its place, and whoever played in it is told. */
@Timeout(30)
class MatchHostTest {
    private static final int TICKS = 20;

    private final TickLoops tickLoops = new TickLoops(1, System::nanoTime);
    private final Queue<Match> manned = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Match> movedTo = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private MatchHost host;

    @AfterEach
    void close() {
        tickLoops.close();
        host.close();
    }

    @Test
    void eachMatchHasTheLimitsOfTheSettings() throws InterruptedException {
        open(rules(TICKS, Integer.MAX_VALUE), 1);
        Match first = host.directory().all().get(0);
        join(first);

        assertEquals(7 * 120, first.settings().bodyHoldTicks());
        assertEquals(4 * 99, first.settings().inboxCapacity());
        assertEquals(5, first.settings().chatLines());
        Match second = movedTo.poll(20, TimeUnit.SECONDS);
        assertEquals(7 * 120, second.settings().bodyHoldTicks());
    }

    @Test
    void theNextMatchIsOnTheNextMapAndPlayersAreSentThere() throws InterruptedException {
        open(rules(TICKS, Integer.MAX_VALUE), 1);
        Match first = host.directory().all().get(0);
        join(first);

        Match second = movedTo.poll(20, TimeUnit.SECONDS);
        assertNotSame(first, second);
        assertEquals("m1", second.id());
        assertEquals("two", second.settings().map().name());
        assertSame(second, host.directory().find("m1").orElseThrow());
        assertTrue(first.hasEnded());
        assertTrue(host.directory().map(first.mapHash()).isPresent(), "somebody may still fetch the first map");

        join(second);
        assertEquals("one", movedTo.poll(20, TimeUnit.SECONDS).settings().map().name(), "and then the first again");
        assertTrue(manned.size() >= 3, "each match has bots of its own");
    }

    @Test
    void whoComesJustTooLateIsSentOnAsWell() throws InterruptedException {
        open(rules(TICKS, Integer.MAX_VALUE), 1);
        Match first = host.directory().all().get(0);
        join(first);
        movedTo.poll(20, TimeUnit.SECONDS);

        join(first);
        assertEquals("m1", movedTo.poll(20, TimeUnit.SECONDS).id());
    }

    @Test
    void aMatchWhoseRulesThrowEndsAloneAndNoneFollows() throws InterruptedException {
        open(rules(Integer.MAX_VALUE, TICKS), 2);
        Match first = host.directory().all().get(0);
        Match second = host.directory().all().get(1);
        join(first);

        assertTrue(ended.poll(20, TimeUnit.SECONDS).contains("failed"));
        assertEquals(List.of(second), host.directory().running());
        assertEquals(second, host.quickPlay().find().orElseThrow().match());
    }

    private void open(GameRulesType rules, int matches) {
        ServerSettings settings = ServerSettings.forGame(
                        GatewaySettings.of("127.0.0.1", 0, 1),
                        "provingground",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        120,
                        OptionalInt.of(4),
                        1,
                        0)
                .withMatchLimits(new MatchLimits(7_000, 99, 5))
                .withMatches(matches, 1);
        host = new MatchHost(
                settings,
                HostingSettings.DEFAULT.withOnFailure(FailurePolicy.END),
                rules,
                List.of(map("one", 16_000), map("two", 32_000)),
                tickLoops,
                (match, bots, people) -> manned.add(match),
                InstantSource.system());
        host.run();
        tickLoops.start();
    }

    private void join(Match match) {
        match.ask(new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, Runnable::run, new JoinReply() {
            @Override
            public void accepted(PlayerPort port, int tick, boolean resumed) {}

            @Override
            public void matchFull() {}

            @Override
            public void replaced() {}

            @Override
            public void matchEnded(String why) {
                ended.add(why);
            }

            @Override
            public void movedTo(Match successor) {
                movedTo.add(successor);
            }
        }));
    }

    private static GameRulesType rules(int overAfterTicks, int faultAfterTicks) {
        return DelegatingRules.of(new ProvingGroundRulesType(), rules -> new DelegatingRules(rules) {
            @Override
            public void step(RulesWorld world) {
                if (world.tick() > faultAfterTicks) {
                    throw new IllegalStateException("a fault of the rules, on purpose");
                }
                super.step(world);
            }

            @Override
            public boolean isOver(RulesWorld world) {
                return world.tick() > overAfterTicks;
            }
        });
    }

    private static MatchMap map(String name, int sideUnits) {
        return new MatchMap(name, TileMapCodec.encode(TileMap.open(sideUnits, sideUnits)));
    }
}
