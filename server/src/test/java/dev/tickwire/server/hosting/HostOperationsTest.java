package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.operations.DrainOrder;
import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.operations.PlayerReport;
import dev.tickwire.server.operations.RefusedOperationException;
import dev.tickwire.server.operations.RefusedOperationException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What an operator asks happens, and what cannot be is refused with a sentence. */
@Timeout(60)
class HostOperationsTest {
    private RunningHost host;

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void aMatchIsMadeAsOrderedAndListed() {
        host = RunningHost.start(HostingSettings.DEFAULT);
        MatchReport made = host.operations()
                .create(order(Optional.of("skirmish"), List.of("gardens"), Map.of(), OptionalInt.of(6), false));
        assertEquals("m2", made.id());
        assertEquals("skirmish", made.game());
        assertEquals("gardens", made.map());
        assertEquals(6, made.maxPlayers());
        assertEquals(List.of("m1", "m2"), ids());
        assertTrue(host.directory().find("m2").isPresent());
        assertEquals(Optional.of("gardens"), host.operations().match("m2").map(MatchReport::map));
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsMade() {
        host = RunningHost.start(HostingSettings.DEFAULT);
        assertRefused(Reason.INVALID, "chess", order(Optional.of("chess"), List.of(), Map.of(), none(), false));
        assertRefused(
                Reason.INVALID,
                "maps: there is no such map",
                order(Optional.of("skirmish"), List.of("moon"), Map.of(), none(), false));
        assertRefused(
                Reason.INVALID,
                "../secret",
                order(Optional.of("skirmish"), List.of("../secret"), Map.of(), none(), false));
        assertRefused(
                Reason.INVALID,
                "maxPlayers is 65; 1 to 64",
                order(Optional.of("skirmish"), List.of(), Map.of(), OptionalInt.of(65), false));
        assertRefused(
                Reason.INVALID,
                "options",
                order(Optional.of("skirmish"), List.of(), Map.of("gravity", 1), none(), false));
        assertEquals(List.of("m1"), ids());
    }

    @Test
    void aPrivateMatchIsNotListedAndItsNameIsLong() {
        host = RunningHost.start(HostingSettings.DEFAULT);
        MatchReport made = host.operations().create(order(Optional.empty(), List.of(), Map.of(), none(), true));
        assertTrue(made.isPrivate());
        assertTrue(made.id().length() >= 18, made.id());
        assertEquals(1, host.directory().listed().size());
        assertTrue(host.directory().find(made.id()).isPresent());
        assertTrue(host.operations()
                        .issueTicket(made.id(), Duration.ofMinutes(1))
                        .text()
                        .length()
                > 40);
    }

    @Test
    void noMoreMatchesThanAllowed() {
        host = RunningHost.start(HostingSettings.DEFAULT.withMatchesMax(2));
        host.operations().create(MatchOrder.DEFAULT);
        assertRefused(Reason.UNAVAILABLE, "hosting.most", MatchOrder.DEFAULT);
        assertEquals(1, host.host().refusedOrders());
        host.operations().end("m2", "enough");
        assertEquals("m3", host.operations().create(MatchOrder.DEFAULT).id());
    }

    @Test
    void whoEndsAMatchTellsItsPlayersWhy() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        RecordedGuest ada = host.join("m1", "Ada");
        assertEquals(
                MatchReport.State.ENDED,
                host.operations().end("m1", "maintenance").state());
        assertEquals("maintenance", ada.endedWhy());
        assertEquals(List.of(), host.operations().players("m1"));
        assertRefused(Reason.CONFLICT, () -> host.operations().end("m1", "again"));
        assertRefused(Reason.UNKNOWN, () -> host.operations().end("m9", "nothing"));
        assertTrue(host.directory().running().isEmpty());
    }

    @Test
    void whoseMatchIsEndedByAnOperatorOrByADrainIsToldWhoWasAhead() throws InterruptedException {
        host = RunningHost.startWithScores(HostingSettings.DEFAULT);
        host.operations().create(MatchOrder.DEFAULT);
        RecordedGuest ada = host.join("m1", "Ada");
        host.awaitPlayers("m1", 1);
        host.join("m1", "Bob");
        host.awaitPlayers("m1", 2);
        RecordedGuest cid = host.join("m2", "Cid");
        host.awaitPlayers("m2", 1);
        host.join("m2", "Dan");
        host.awaitPlayers("m2", 2);

        host.operations().end("m1", "maintenance");
        host.operations().drain(new DrainOrder(Duration.ZERO, "a new version comes"));

        assertEquals("maintenance; Bob was ahead with 1", ada.endedWhy());
        assertEquals("a new version comes; Dan was ahead with 1", cid.stoppedWhy());
    }

    @Test
    void aLockedMatchRefusesWhoIsNewAndQuickPlayGoesElsewhere() {
        host = RunningHost.start(HostingSettings.DEFAULT);
        host.operations().create(MatchOrder.DEFAULT);
        assertTrue(host.operations().lock("m1", true).isLocked());
        assertEquals(
                CloseReason.MATCH_LOCKED,
                host.directory().find("m1").orElseThrow().newcomerRefusal().reason());
        assertEquals("m2", host.quickPlay());
        assertFalse(host.operations().lock("m1", false).isLocked());
        assertEquals("m1", host.quickPlay());
    }

    @Test
    void quickPlayGoesWherePeopleAre() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        host.operations().create(MatchOrder.DEFAULT);
        host.join("m2", "Ada");
        host.awaitPlayers("m2", 1);
        assertEquals("m2", host.quickPlay());
    }

    @Test
    void whoIsPutOutIsToldAndIsGone() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        RecordedGuest ada = host.join("m1", "Ada");
        host.join("m1", "Bob");
        List<PlayerReport> players = host.operations().players("m1");
        assertEquals(
                List.of("Ada", "Bob"), players.stream().map(PlayerReport::name).toList());
        host.operations().kick("m1", players.get(0).id(), "rude");
        assertEquals("rude", ada.putOutWhy());
        host.awaitPlayers("m1", 1);
        assertRefused(Reason.UNKNOWN, () -> host.operations().kick("m1", 77, "nobody"));
    }

    @Test
    void aBanHoldsForTheAddressUntilItIsLifted() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        host.join("m1", "Ada");
        int id = host.operations().players("m1").get(0).id();
        String ban =
                host.operations().ban("m1", id, Duration.ofHours(1), "cheats").id();
        assertTrue(host.bans().against(RunningHost.ADDRESS).isPresent());
        assertEquals(1, host.operations().bans().size());
        host.operations().unban(ban);
        assertTrue(host.bans().against(RunningHost.ADDRESS).isEmpty());
        assertRefused(Reason.UNKNOWN, () -> host.operations().unban(ban));
        assertRefused(Reason.INVALID, () -> host.operations().ban("m1", id, Duration.ZERO, "cheats"));
    }

    @Test
    void aBroadcastReachesWhoIsThereAndTellsHowMany() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        host.operations().create(MatchOrder.DEFAULT);
        RecordedGuest ada = host.join("m1", "Ada");
        RecordedGuest bob = host.join("m2", "Bob");
        host.awaitPlayers("m1", 1);
        host.awaitPlayers("m2", 1);
        assertEquals(2, host.operations().broadcast(Optional.empty(), "hello all"));
        assertEquals("hello all", ada.notice());
        assertEquals("hello all", bob.notice());
        assertEquals(1, host.operations().broadcast(Optional.of("m2"), "hello m2"));
        assertEquals("hello m2", bob.notice());
        assertRefused(Reason.INVALID, () -> host.operations().broadcast(Optional.empty(), " "));
    }

    @Test
    void anEmptyMatchThatWasAskedForEndsAndIsForgotten() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT.withEnds(1, 1));
        host.operations().create(MatchOrder.DEFAULT);
        host.await(() -> ids().equals(List.of("m1")));
        assertTrue(host.directory().find("m2").isEmpty());
    }

    @Test
    void aTemplateKeepsMatchesReadyAndMakesAnotherWhenOneFills() throws InterruptedException {
        MatchTemplate duel = new MatchTemplate(
                "duel",
                "provingground",
                List.of(),
                GameOptions.NONE,
                OptionalInt.of(1),
                OptionalInt.empty(),
                OptionalInt.empty(),
                2,
                3);
        host = RunningHost.start(HostingSettings.DEFAULT.withTemplates(List.of(duel)));
        host.await(() -> ids().equals(List.of("m1", "m2", "m3")));
        host.join("m2", "Ada");
        host.await(() -> ids().equals(List.of("m1", "m2", "m3", "m4")));
        host.join("m3", "Bob");
        // Three at most.
        Thread.sleep(1_500);
        assertEquals(List.of("m1", "m2", "m3", "m4"), ids());
        assertEquals(3, host.operations().templates().get(0).running());
        assertRefused(Reason.UNKNOWN, () -> host.operations().create(MatchPlans.ofTemplate("chess")));
    }

    @Test
    void aMatchThatThrowsIsPlayedAnewByWhoWasInItUntilItHasThrownTooOften() throws InterruptedException {
        host = RunningHost.startWithFault(HostingSettings.DEFAULT.withOnFailure(FailurePolicy.RESTART), 20);
        RecordedGuest ada = host.join("m1", "Ada");
        for (int restart = 1; restart <= HostingSettings.DEFAULT.restartsMax(); restart++) {
            ada.awaitMoveAndJoin();
        }
        assertTrue(ada.endedWhy().contains("failed"));
        MatchReport report = host.operations().match("m1").orElseThrow();
        assertEquals(MatchReport.State.FAILED, report.state());
        assertTrue(report.failure().orElseThrow().contains("on purpose"));
        assertEquals(3, host.host().restarts());
        assertEquals(4, host.host().failures());
    }

    @Test
    void aDrainLetsNobodyNewInTellsThoseWhoPlayAndEndsWhenTheyHaveGone() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        RecordedGuest ada = host.join("m1", "Ada");
        host.awaitPlayers("m1", 1);
        host.operations().drain(new DrainOrder(Duration.ofSeconds(40), "a new version comes"));
        assertTrue(ada.notice().startsWith("This server stops in "), "told");
        assertEquals(
                CloseReason.SERVER_DRAINING,
                host.directory().find("m1").orElseThrow().newcomerRefusal().reason());
        assertRefused(Reason.UNAVAILABLE, "drains", MatchOrder.DEFAULT);
        assertTrue(host.operations().server().draining().isPresent());
        assertFalse(host.isDrained());
        ada.leave();
        host.await(host::isDrained);
    }

    @Test
    void aDrainEndsTheMatchesWhenItsTimeIsUp() throws InterruptedException {
        host = RunningHost.start(HostingSettings.DEFAULT);
        RecordedGuest ada = host.join("m1", "Ada");
        host.awaitPlayers("m1", 1);
        host.operations().drain(new DrainOrder(Duration.ofSeconds(1), "a new version comes"));
        assertEquals("a new version comes", ada.stoppedWhy());
        host.await(host::isDrained);
    }

    private List<String> ids() {
        return host.operations().matches().stream().map(MatchReport::id).toList();
    }

    private void assertRefused(Reason reason, String part, MatchOrder order) {
        RefusedOperationException refused = assertThrows(
                RefusedOperationException.class, () -> host.operations().create(order));
        assertEquals(reason, refused.reason());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    private static void assertRefused(Reason reason, Executable call) {
        assertEquals(reason, assertThrows(RefusedOperationException.class, call).reason());
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }

    private static MatchOrder order(
            Optional<String> game,
            List<String> maps,
            Map<String, Integer> options,
            OptionalInt maxPlayers,
            boolean isPrivate) {
        return new MatchOrder(
                Optional.empty(), game, maps, options, maxPlayers, none(), none(), OptionalInt.of(5), isPrivate);
    }
}
