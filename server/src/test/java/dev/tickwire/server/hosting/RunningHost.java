package dev.tickwire.server.hosting;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.operations.Operations;
import dev.tickwire.server.session.Bans;
import dev.tickwire.server.testing.DelegatingRules;
import dev.tickwire.server.ticket.TicketGate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A host with real tick loops, without sockets and bots. */
final class RunningHost implements AutoCloseable {
    static final String ADDRESS = "192.0.2.9";

    private static final int WAIT_MILLIS_MAX = 20_000;

    private final TickLoops tickLoops = new TickLoops(1, System::nanoTime);
    private final Bans bans = new Bans(10, InstantSource.system());
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final MatchHost host;
    private final Operations operations;

    private RunningHost(HostingSettings hosting, GameRulesType rules) {
        ServerSettings settings = ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                "provingground",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                120,
                OptionalInt.of(4),
                1,
                0);
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(16_000, 16_000)));
        host = new MatchHost(
                settings, hosting, rules, List.of(map), tickLoops, (match, bots, people) -> {}, InstantSource.system());
        ServerFacts facts = new ServerFacts("test", Instant.now(), () -> 0, () -> 0, () -> "none");
        TicketGate tickets = new TicketGate(TicketSettings.DEFAULT, InstantSource.system());
        operations =
                new HostOperations(host, tickets, bans, facts, InstantSource.system(), () -> drained.complete(null));
    }

    static RunningHost start(HostingSettings hosting) {
        return start(new RunningHost(hosting, new ProvingGroundRulesType()));
    }

    /** Whose matches throw after so many ticks. */
    static RunningHost startWithFault(HostingSettings hosting, int afterTicks) {
        return start(new RunningHost(
                hosting, DelegatingRules.of(new ProvingGroundRulesType(), rules -> new DelegatingRules(rules) {
                    @Override
                    public void step(RulesWorld world) {
                        if (world.tick() > afterTicks) {
                            throw new IllegalStateException("a fault of the rules, on purpose");
                        }
                        super.step(world);
                    }
                })));
    }

    /** Where everybody has as many points as the number of his slot. */
    static RunningHost startWithScores(HostingSettings hosting) {
        return start(new RunningHost(
                hosting, DelegatingRules.of(new ProvingGroundRulesType(), rules -> new DelegatingRules(rules) {
                    @Override
                    public int scoreOf(RulesWorld world, int slot) {
                        return slot;
                    }
                })));
    }

    private static RunningHost start(RunningHost made) {
        made.host.run();
        made.tickLoops.start();
        return made;
    }

    MatchHost host() {
        return host;
    }

    Operations operations() {
        return operations;
    }

    MatchDirectory directory() {
        return host.directory();
    }

    /** The id of the match that somebody comes to who wants no particular one. */
    String quickPlay() {
        QuickPlay.Place place = host.quickPlay().find().orElseThrow();
        place.release();
        return place.match().id();
    }

    Bans bans() {
        return bans;
    }

    boolean isDrained() {
        return drained.isDone();
    }

    RecordedGuest join(String matchId, String name) throws InterruptedException {
        RecordedGuest guest = new RecordedGuest(name);
        guest.join(directory().find(matchId).orElseThrow());
        return guest;
    }

    void awaitPlayers(String matchId, int count) throws InterruptedException {
        await(() -> directory().find(matchId).orElseThrow().summary().players() == count);
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + WAIT_MILLIS_MAX * 1_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("it did not come to that");
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        tickLoops.close();
        host.close();
    }
}
