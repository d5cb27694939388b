package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.hosting.FaultyRules.Place;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.operations.MatchReport;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** One match throws, wherever it may; fifty others on the same loop get every tick, and whoever runs the server learns of it. */
@Timeout(60)
class IsolationTest {
    private static final int OTHERS = 50;
    private static final int FAULT_TICK = 8;
    private static final int TICKS = 20;
    private static final HostingSettings RESTART = HostingSettings.DEFAULT.withOnFailure(FailurePolicy.RESTART);
    private static final HostingSettings END = HostingSettings.DEFAULT.withOnFailure(FailurePolicy.END);

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.tickwire.server");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private LockstepHost host;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        host.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Place.class,
            names = {"STEP", "ENCODING"})
    void aMatchThatThrowsIsPlayedAnewAndTheOthersMissNothing(Place place) throws InterruptedException {
        open(FaultyRules.type(place, FAULT_TICK, number -> number == 1), RESTART);
        Match failing = host.first();
        RecordedGuest guest = LockstepHost.ask(failing);
        host.start();

        host.tickOthers(TICKS);
        assertEquals("The match had a fault and begins anew.", guest.notice());
        Match anew = guest.movedTo();
        assertNotSame(failing, anew);
        LockstepHost.ask(anew, guest);
        host.tickOthers(TICKS);

        assertEquals(0, host.shiftedTicks());
        assertEquals(1 + OTHERS, host.runningMatches());
        assertEquals(1, anew.summary().players());
        MatchReport report = host.reportOfFirst();
        assertEquals(MatchReport.State.RUNNING, report.state());
        assertTrue(report.failure().orElseThrow().endsWith("(tick 8, seed 7)"), report.failure()::get);
        assertEquals(1, host.host().failures());
        assertEquals(1, host.host().restarts());
    }

    @Test
    void itIsReportedOnceWithTickSeedAndStack() throws InterruptedException {
        open(FaultyRules.type(Place.STEP, FAULT_TICK, number -> number == 1), END);
        RecordedGuest guest = LockstepHost.ask(host.first());
        host.start();
        host.tickOthers(TICKS);

        assertEquals("the match failed", guest.endedWhy());
        assertEquals(MatchReport.State.FAILED, host.reportOfFirst().state());
        List<ILoggingEvent> errors = log.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .toList();
        assertEquals(1, errors.size(), errors::toString);
        assertEquals("Match failed; others go on", errors.get(0).getFormattedMessage());
        assertEquals(
                List.of("match=m1", "tick=8", "seed=7"),
                errors.get(0).getKeyValuePairs().stream()
                        .map(pair -> pair.key + "=" + pair.value)
                        .toList());
        assertTrue(errors.get(0).getThrowableProxy().getStackTraceElementProxyArray().length > 3, "with its stack");
        assertEquals("match-host", errors.get(0).getThreadName(), "the tick thread has no time for it");
    }

    @Test
    void aMatchThatThrowsWhenItIsOverIsFollowedByOneMatchAndNotByTwo() throws InterruptedException {
        open(FaultyRules.type(Place.END_OF_TICK, FAULT_TICK, number -> number == 1), RESTART);
        RecordedGuest guest = LockstepHost.ask(host.first());
        host.start();
        host.tickOthers(TICKS);

        assertEquals(host.first(), guest.movedTo());
        LockstepHost.await(() -> host.host().failures() == 1);
        assertEquals(1 + OTHERS, host.runningMatches());
        assertEquals(0, host.host().restarts());
    }

    @Test
    void ifTheNextMatchCannotBeMadeThePlayersAreToldAndTheOthersGoOn() throws InterruptedException {
        GameRulesType rules = FaultyRules.type(Place.END_OF_TICK, FAULT_TICK, number -> {
            if (number > 1 + OTHERS) {
                throw new IllegalStateException("no more matches, on purpose");
            }
            return number == 1;
        });
        open(rules, RESTART);
        RecordedGuest guest = LockstepHost.ask(host.first());
        host.start();
        host.tickOthers(TICKS);

        assertEquals("the next match could not be made", guest.endedWhy());
        MatchReport report = host.reportOfFirst();
        assertEquals(MatchReport.State.FAILED, report.state());
        assertEquals(OTHERS, host.runningMatches());
    }

    @Test
    void aMatchThatThrowsAsItEndsEndsAllTheSame() throws InterruptedException {
        open(FaultyRules.type(Place.SCORE, FAULT_TICK, number -> number == 1), RESTART);
        RecordedGuest guest = LockstepHost.ask(host.first());
        host.start();
        host.tickOthers(2);
        host.first().askToEnd("an operator has ended it");
        host.tickOthers(TICKS);

        assertEquals("an operator has ended it", guest.endedWhy());
        assertEquals(OTHERS, host.runningMatches());
        assertEquals(1, host.host().failures());
        assertEquals(0, host.host().restarts(), "nobody wants it any more");
    }

    @Test
    void aMatchWhoseBotsCannotBeMadeRunsWithoutThem() throws InterruptedException {
        host = new LockstepHost(FaultyRules.sound(), OTHERS, RESTART, (match, bots, people) -> {
            if (match.id().equals(LockstepHost.FIRST)) {
                throw new IllegalStateException("no bots, on purpose");
            }
        });
        LockstepHost.ask(host.first());
        host.start();
        host.tickOthers(3);
        assertEquals(1 + OTHERS, host.runningMatches());
        assertFalse(host.first().hasEnded());
    }

    private void open(GameRulesType rules, HostingSettings hosting) {
        host = new LockstepHost(rules, OTHERS, hosting, (match, bots, people) -> {});
    }
}
