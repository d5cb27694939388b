package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.operations.DrainOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People who all come at the same moment get as many matches as they fill, and no more than are allowed. */
@Timeout(60)
class QuickPlayMatchesTest {
    /** Of each match, that of the settings included. */
    private static final int PLACES = 4;

    private static final int CROWD = 100;

    private RunningHost host;

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aCrowdThatWaitsForTheSameMatchFillsEachBeforeAnotherIsMade() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT.withTemplates(List.of(template(0, CROWD))));

        List<Optional<QuickPlay.Place>> places = comeAtOnce(CROWD);

        assertTrue(places.stream().allMatch(Optional::isPresent));
        Map<String, Long> byMatch = places.stream()
                .map(place -> place.orElseThrow().match().id())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertEquals(CROWD / PLACES, byMatch.size());
        assertTrue(byMatch.values().stream().allMatch(count -> count == PLACES), byMatch::toString);
        assertEquals(CROWD / PLACES - 1, host.host().quickPlayMatches());
        assertEquals(CROWD, host.host().quickPlay().found());
        assertEquals(0, host.host().quickPlay().refused());
    }

    @Test
    void botsThatAreToFillAMatchAreCountedBeforeTheyHaveCome() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT.withTemplates(List.of(template(PLACES - 1, CROWD))));

        comeAtOnce(PLACES + 2);

        assertEquals(2, host.host().quickPlayMatches());
    }

    @Test
    void theTemplatesLimitAndTheServersHold() throws InterruptedException {
        host = RunningHost.start(
                HostingSettings.DEFAULT.withTemplates(List.of(template(0, 3))).withMatchesMax(3));

        List<Optional<QuickPlay.Place>> places = comeAtOnce(CROWD);

        assertEquals(
                3 * PLACES, places.stream().filter(Optional::isPresent).count(), "of all matches that there may be");
        assertEquals(2, host.host().quickPlayMatches());
        assertEquals(CROWD - 3 * PLACES, host.host().quickPlay().refused());
    }

    @Test
    void whoseNewMatchIsFullOfOthersAlreadyGetsAnother() throws InterruptedException {
        HostingSettings settings = HostingSettings.DEFAULT.withTemplates(List.of(template(0, 3)));
        host = RunningHost.start(settings);
        QuickPlayMatches maker = new QuickPlayMatches(host.host(), settings, "provingground");
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(2);

        maker.makeIf(() -> looks.incrementAndGet() <= 2, done::countDown);
        maker.makeIf(() -> true, done::countDown);

        assertTrue(done.await(20, TimeUnit.SECONDS), "it ends where the template does");
        assertEquals(3, looks.get());
        assertEquals(3, maker.made());
    }

    @Test
    void aPlaceThatIsNotTakenIsSomebodyElses() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        List<Optional<QuickPlay.Place>> places = comeAtOnce(PLACES);
        assertTrue(host.host().quickPlay().find().isEmpty());

        places.get(0).orElseThrow().release();
        places.get(0).orElseThrow().release();

        assertTrue(host.host().quickPlay().find().isPresent());
        assertTrue(host.host().quickPlay().find().isEmpty(), "who goes twice goes once");
    }

    @Test
    void aServerThatDrainsMakesNone() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT.withTemplates(List.of(template(0, CROWD))));
        host.join("m1", "Ada");
        host.awaitPlayers("m1", 1);
        host.operations().drain(new DrainOrder(Duration.ofMinutes(1), "a new version comes"));

        assertTrue(comeAtOnce(1).get(0).isEmpty());
        assertEquals(0, host.host().quickPlayMatches());
        assertEquals(0, host.host().refusedOrders());
    }

    /** All ask before the first is answered. */
    private List<Optional<QuickPlay.Place>> comeAtOnce(int count) throws InterruptedException {
        CountDownLatch allAsked = new CountDownLatch(1);
        CompletableFuture<Boolean> held = host.host().submit(() -> allAsked.await(20, TimeUnit.SECONDS));
        BlockingQueue<Optional<QuickPlay.Place>> answers = new LinkedBlockingQueue<>();
        for (int i = 0; i < count; i++) {
            host.host().quickPlay().findOrMake(Runnable::run, answers::add);
        }
        allAsked.countDown();
        assertTrue(held.join());
        List<Optional<QuickPlay.Place>> places = new ArrayList<>();
        while (places.size() < count) {
            Optional<QuickPlay.Place> place = answers.poll(20, TimeUnit.SECONDS);
            assertTrue(place != null, "an answer");
            places.add(place);
        }
        return places;
    }

    private static MatchTemplate template(int fill, int most) {
        return new MatchTemplate(
                "small",
                "provingground",
                List.of(),
                GameOptions.NONE,
                OptionalInt.of(PLACES),
                OptionalInt.empty(),
                OptionalInt.of(fill),
                0,
                most);
    }
}
