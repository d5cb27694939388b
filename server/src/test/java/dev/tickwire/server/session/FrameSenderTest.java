package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Batch;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.server.config.SlowClientLimits;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a client is sent that keeps up, that falls behind, and whose socket is full. Whatever happens, the replica that the
 * messages make is the one that the server says it must be.
 */
class FrameSenderTest {
    private static final int TICK_RATE_HZ = 30;
    private static final int BATCH_BEHIND_TICKS = 30;
    private static final int HOLD_BEHIND_TICKS = 90;
    private static final int BATCH_TICKS = 4;
    private static final int BACKLOG_TICKS_MAX = 32;

    /** Every tick has a hash to check, so every tick has something for the client. */
    private static final int EVERY_TICK = 1;

    private static final int NEVER = 0;
    private static final int WALK = ProvingGroundControls.walk(16_384);

    private final SessionCounters counters = new SessionCounters();
    private final RecordingSocket socket = new RecordingSocket();
    private Match match;
    private PlayerPort port;
    private ClientReplica replica;
    private FrameSender sender;
    private int echoedTick;

    /** One message for so many ticks. */
    private int everyTicks = 1;

    /** What the client has been sent, by message: how many frames it held. */
    private final List<Integer> messages = new ArrayList<>();

    private int resyncs;

    @Test
    void whoIsInStepGetsEachTickInAMessageOfItsOwn() {
        start(EVERY_TICK);
        tickInStep(20);
        assertEquals(ones(20), messages);
        assertEquals(20, counters.framesSent());
        assertEquals(socket.bytes, counters.payloadBytesSent());
        assertNothingHeldBack();
        assertEquals(1, resyncs, "the first frame");
        assertEquals(0, counters.resyncs(), "a client's first frame is no resync");
        assertExactAt(match.currentTick());
    }

    @Test
    void whoIsBehindGetsSeveralTicksInOneMessage() {
        start(EVERY_TICK);
        tickInStep(1);
        tick(BATCH_BEHIND_TICKS);
        assertEquals(ones(1 + BATCH_BEHIND_TICKS), messages);
        messages.clear();

        tick(5 * BATCH_TICKS);

        assertEquals(List.of(4, 4, 4, 4, 4), messages);
        assertEquals(5, counters.batches());
        assertEquals(5 * (BATCH_TICKS - 1), counters.ticksDueNotSent());
        assertEquals(0, counters.resyncs());
        assertEquals(0, counters.framesSent() - match.currentTick() + 1, "every tick since the client became ready");
        assertExactAt(match.currentTick());
    }

    @Test
    void aServerThatIsSparedSendsSeveralTicksInOneMessageAndLosesNone() {
        start(EVERY_TICK);
        tickInStep(1);
        everyTicks = 4;
        messages.clear();

        tickInStep(12);
        assertEquals(List.of(4, 4, 4), messages);
        assertEquals(9, counters.ticksThinned());
        assertEquals(0, counters.ticksDueNotSent(), "the client is not behind");
        assertEquals(0, counters.resyncs());
        assertExactAt(match.currentTick());

        tickInStep(2);
        everyTicks = 1;
        messages.clear();
        tickInStep(2);
        assertEquals(List.of(3, 1), messages);
        assertExactAt(match.currentTick());
    }

    @Test
    void whoHasCaughtUpGetsEachTickAgain() {
        start(EVERY_TICK);
        tickInStep(1);
        tick(BATCH_BEHIND_TICKS + 2);
        messages.clear();
        echoedTick = sender.handedTick();
        tick(3);
        assertEquals(List.of(3, 1, 1), messages);
        assertExactAt(match.currentTick());
    }

    @Test
    void whoIsFarBehindGetsNothingUntilItHasCaughtUp() {
        start(EVERY_TICK);
        tickInStep(1);
        tickUntilHeld();
        messages.clear();

        tick(BACKLOG_TICKS_MAX - 1);
        assertEquals(List.of(), messages);

        echoedTick = sender.handedTick();
        tick(1);
        assertEquals(List.of(BACKLOG_TICKS_MAX), messages, "all that was kept, and this tick");
        assertEquals(0, counters.resyncs());
        assertExactAt(match.currentTick());
    }

    @Test
    void whoMissedMoreThanIsKeptIsDescribedEverythingAnewInOneFrame() {
        start(EVERY_TICK);
        tickInStep(1);
        tickUntilHeld();
        messages.clear();
        long heldBackBefore = counters.ticksDueNotSent();

        tick(100);
        assertEquals(List.of(), messages);
        assertEquals(100, counters.ticksDueNotSent() - heldBackBefore);

        echoedTick = sender.handedTick();
        tick(1);
        assertEquals(ones(1), messages);
        assertEquals(1, counters.resyncs());
        assertEquals(2, resyncs);
        assertExactAt(match.currentTick());
        echoedTick = sender.handedTick();
        tickInStep(5);
        assertEquals(ones(6), messages);
        assertEquals(1, counters.resyncs());
        assertExactAt(match.currentTick());
    }

    @Test
    void whoMissedOneTickMoreThanIsKeptIsDescribedEverythingAnewToo() {
        start(EVERY_TICK);
        tickInStep(1);
        socket.writable = false;
        tick(BACKLOG_TICKS_MAX + 1);
        socket.writable = true;
        messages.clear();
        tick(1);
        assertEquals(ones(1), messages);
        assertEquals(1, counters.resyncs());
        assertExactAt(match.currentTick());
    }

    @Test
    void whatIsKeptForASlowClientIsBoundedInBytesToo() {
        start(EVERY_TICK, new SlowClientLimits(1000, BATCH_TICKS, 3000, 1000, 64, 10_000));
        tickInStep(1);
        socket.writable = false;
        tick(200);
        socket.writable = true;
        messages.clear();
        tick(1);
        assertEquals(ones(1), messages);
        assertEquals(1, counters.resyncs());
        assertExactAt(match.currentTick());
    }

    @Test
    void whatDidNotFitTheSocketGoesInOneMessageWhenItDoes() {
        start(EVERY_TICK);
        tickInStep(3);
        messages.clear();
        socket.writable = false;
        tick(5);
        assertEquals(List.of(), messages);
        assertEquals(5, counters.ticksDueNotSent());

        socket.writable = true;
        tick(1);
        assertEquals(List.of(6), messages);
        assertEquals(1, counters.batches());
        assertEquals(0, counters.resyncs());
        assertExactAt(match.currentTick());
    }

    @Test
    void whatWasKeptGoesOutInATickThatIsSilentItself() {
        start(NEVER);
        tickInStep(1);
        socket.writable = false;
        port.offerInput(1, match.currentTick() + 1, WALK, 0, 0);
        tick(1);
        assertEquals(1, counters.ticksDueNotSent());
        tick(3);
        assertEquals(1, counters.ticksDueNotSent(), "a silent tick has nothing that could be held back");
        messages.clear();

        socket.writable = true;
        tick(1);
        assertEquals(ones(1), messages);
        assertFalse(replica.header().isResync);
        assertEquals(match.currentTick() - 4, replica.baseTick());
    }

    @Test
    void ticksInWhichNothingCouldBeSentAreCountedUntilSomethingCan() {
        start(EVERY_TICK);
        tickInStep(3);
        assertEquals(0, sender.blockedTicks(match.currentTick()));
        socket.writable = false;
        tick(7);
        assertEquals(7, sender.blockedTicks(match.currentTick()));
        tick(100);
        assertEquals(107, sender.blockedTicks(match.currentTick()));
        socket.writable = true;
        tick(1);
        assertEquals(0, sender.blockedTicks(match.currentTick()));
    }

    @Test
    void whoHasNothingToBeToldIsNotBlocked() {
        start(NEVER);
        tickInStep(1);
        tick(FrameHeader.SILENT_TICKS_MAX - 1);
        assertEquals(0, sender.blockedTicks(match.currentTick()));
        assertEquals(ones(1), messages);
        assertNothingHeldBack();
    }

    @Test
    void whoIsHeldIsBlockedHoweverEmptyItsSocketIs() {
        start(EVERY_TICK);
        tickInStep(1);
        tickUntilHeld();
        int handed = sender.handedTick();
        tick(20);
        assertTrue(socket.writable);
        assertEquals(handed, sender.handedTick());
        assertTrue(sender.blockedTicks(match.currentTick()) >= 20);
    }

    @Test
    void nobodyGetsFurtherBehindThanTheClientCanTell() {
        int aMinute = 60_000;
        start(EVERY_TICK, new SlowClientLimits(aMinute, BATCH_TICKS, aMinute, BACKLOG_TICKS_MAX, 32_768, 10_000));
        tickInStep(1);
        int echoed = echoedTick;

        tick(300);

        int behind = sender.handedTick() - echoed;
        assertEquals(192, behind, "a client's account repeats itself after 256 ticks");
    }

    private void start(int checkIntervalTicks) {
        start(checkIntervalTicks, new SlowClientLimits(1000, BATCH_TICKS, 3000, BACKLOG_TICKS_MAX, 32_768, 10_000));
    }

    /** One player in a match whose tick 1 has been, and who becomes ready now. */
    private void start(int checkIntervalTicks, SlowClientLimits limits) {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(32_000, 32_000)));
        match = new Match(MatchSettings.of(
                "m", RulesCatalog.find("provingground").orElseThrow(), map, TICK_RATE_HZ, 2, 1, checkIntervalTicks));
        match.ask(new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, Runnable::run, new Place()));
        match.tick(0);
        ClientFrames frames = new ClientFrames(match.game(), match.grid(), port.slot());
        replica = new ClientReplica(match.game().schema(), match.grid(), match.game(), port.slot());
        echoedTick = match.currentTick();
        sender = new FrameSender(
                frames, new FrameWriter(), socket, limits, counters.newTally(), TICK_RATE_HZ, echoedTick);
        new Audience(match, Runnable::run).add(frame -> sender.send(frame, null, echoedTick, everyTicks));
    }

    private void tick(int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
        }
    }

    /** Ticks of which the client says that it has them, one tick later. */
    private void tickInStep(int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
            echoedTick = sender.handedTick();
        }
    }

    /** Ticks until the client, which says nothing any more, is as far behind as it may be. */
    private void tickUntilHeld() {
        while (sender.handedTick() - echoedTick < HOLD_BEHIND_TICKS) {
            match.tick(0);
            assertTrue(match.currentTick() < 2 * HOLD_BEHIND_TICKS, "never held");
        }
    }

    private void assertNothingHeldBack() {
        assertEquals(0, counters.ticksDueNotSent());
        assertEquals(0, counters.batches());
        assertEquals(0, counters.resyncs());
    }

    private void assertExactAt(int tick) {
        assertEquals(tick, replica.baseTick());
        assertEquals(0, replica.mismatches());
        assertTrue(replica.checks() > 0);
    }

    private static List<Integer> ones(int count) {
        return Collections.nCopies(count, 1);
    }

    /** Learns where the player is. */
    private final class Place implements JoinReply {
        @Override
        public void accepted(PlayerPort newPort, int tick, boolean resumed) {
            port = newPort;
        }

        @Override
        public void matchFull() {}

        @Override
        public void replaced() {}

        @Override
        public void matchEnded(String why) {}

        @Override
        public void movedTo(Match successor) {}
    }

    /** A client that applies at once whatever it is sent. */
    private final class RecordingSocket implements ClientSocket {
        @Override
        public String address() {
            return "192.0.2.1";
        }

        private boolean writable = true;
        private long bytes;

        @Override
        public void send(byte[] message, int offset, int length) {
            assertTrue(writable, "sent although the socket is full");
            bytes += length;
            if (Batch.is(message, offset, length)) {
                int[] frames = new int[1];
                Batch.read(message, offset, length, (buffer, at, frameLength) -> {
                    frames[0]++;
                    apply(buffer, at, frameLength);
                });
                messages.add(frames[0]);
            } else {
                messages.add(1);
                apply(message, offset, length);
            }
        }

        private void apply(byte[] message, int offset, int length) {
            replica.apply(message, offset, length);
            resyncs += replica.header().isResync ? 1 : 0;
        }

        @Override
        public boolean isWritable() {
            return writable;
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError("closed with " + code);
        }
    }
}
