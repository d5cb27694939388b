package dev.tickwire.bot.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.network.GameSocket;
import dev.tickwire.bot.network.SocketListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link between a socket and a bot, both made up, in virtual time. */
class ConditionedLinkTest {
    private final DelayLine line = new DelayLine();
    private final List<String> bot = new ArrayList<>();
    private final List<String> server = new ArrayList<>();
    private GameSocket botsSocket;
    private double nowMillis;

    @Test
    void bothWaysTakeHalfTheRoundTrip() {
        ConditionedLink link = open(new LinkProfile("x", 100, 0, 0, 0, 0, 0, 0, 0));
        link.received(new byte[] {7}, 0, 1);
        botsSocket.send(new byte[] {8}, 0, 1);
        runTo(nowMillis + 49);
        assertEquals(List.of(), bot);
        assertEquals(List.of(), server);
        runTo(nowMillis + 1);
        assertEquals(List.of("7"), bot);
        assertEquals(List.of("sent 8"), server);
    }

    @Test
    void openingTakesTwoRoundTrips() {
        LinkProfile profile = new LinkProfile("x", 100, 0, 0, 0, 0, 0, 0, 0);
        ConditionedLink link = new ConditionedLink(profile, 1, new FakeBot(), line, () -> nowMillis);
        link.opened(new FakeSocket());
        runTo(199);
        assertEquals(List.of(), bot);
        runTo(200);
        assertEquals(List.of("opened"), bot);
    }

    @Test
    void bytesThatAreUsedAgainMeanwhileArriveAsTheyWere() {
        ConditionedLink link = open(new LinkProfile("x", 100, 0, 0, 0, 0, 0, 0, 0));
        byte[] shared = {1, 2, 3};
        link.received(shared, 1, 1);
        shared[1] = 99;
        runTo(nowMillis + 60);
        assertEquals(List.of("2"), bot);
    }

    @Test
    void theEndComesBehindWhatWasSentBefore() {
        ConditionedLink link = open(new LinkProfile("x", 100, 30, 0, 0, 0, 0, 0, 0));
        for (byte i = 0; i < 20; i++) {
            link.received(new byte[] {i}, 0, 1);
        }
        link.closed(4007, "too slow");
        runTo(nowMillis + 10_000);
        assertEquals(21, bot.size());
        assertEquals("19", bot.get(19));
        assertEquals("closed 4007 too slow", bot.get(20));
    }

    @Test
    void aServerThatClosesAtOnceClosesWhatTheBotKnowsToBeOpen() {
        LinkProfile profile = new LinkProfile("x", 100, 0, 0, 0, 0, 0, 0, 0);
        ConditionedLink link = new ConditionedLink(profile, 1, new FakeBot(), line, () -> nowMillis);
        link.opened(new FakeSocket());
        link.closed(1013, "busy");
        runTo(1_000);
        assertEquals(List.of("opened", "closed 1013 busy"), bot);
    }

    @Test
    void aQueueThatIsFullKeepsTheSocketFromBeingReadUntilItHasRoom() {
        ConditionedLink link = open(new LinkProfile("x", 0, 0, 0, 0, 1_000, 0, 0, 0));
        byte[] big = new byte[ConditionedLink.QUEUED_BYTES_MAX];
        link.received(big, 0, big.length);
        assertEquals(List.of(), server);
        link.received(big, 0, 1);
        assertEquals(List.of("stops reading"), server);
        runTo(nowMillis + 1_000);
        assertEquals(List.of("stops reading", "reads"), server);
    }

    @Test
    void readingStopsAndGoesOnAsOftenAndAsLongAsTheProfileSays() {
        open(new LinkProfile("x", 0, 0, 0, 0, 0, 0, 10, 3_000));
        double hourMillis = 3_600_000;
        double stoppedMillis = 0;
        int pauses = 0;
        int heard = 0;
        for (double end = nowMillis + hourMillis; nowMillis < end; ) {
            runTo(nowMillis + 10);
            boolean isStopped =
                    !server.isEmpty() && server.get(server.size() - 1).equals("stops reading");
            stoppedMillis += isStopped ? 10 : 0;
            pauses += (int) server.subList(heard, server.size()).stream()
                    .filter("stops reading"::equals)
                    .count();
            heard = server.size();
        }
        // A wait of six seconds on average, and then three seconds.
        assertEquals(400, pauses, 60);
        assertEquals(pauses * 3_000.0, stoppedMillis, pauses * 20.0);
    }

    @Test
    void nothingIsDoneToASocketThatIsGone() {
        ConditionedLink link = open(new LinkProfile("x", 0, 0, 0, 0, 0, 0, 60, 1_000));
        link.closed(1006, "");
        runTo(nowMillis + 60_000);
        assertEquals(List.of(), server);
        assertEquals(List.of("closed 1006 "), bot);
    }

    @Test
    void whoClosesReadsAgainSoThatTheAnswerCanCome() {
        open(new LinkProfile("x", 50, 0, 0, 0, 0, 0, 0, 0));
        botsSocket.close(1000, "left");
        runTo(nowMillis + 24);
        assertEquals(List.of(), server);
        runTo(nowMillis + 1);
        assertEquals(List.of("reads", "closed 1000"), server);
    }

    @Test
    void aNetworkWithoutFiguresIsNone() {
        assertFalse(LinkProfile.NONE.isConditioned());
        assertTrue(LinkProfiles.named("lan").isConditioned());
        assertTrue(LinkProfile.NONE.withReadPausesOf(LinkProfiles.slowReading()).isConditioned());
    }

    private ConditionedLink open(LinkProfile profile) {
        ConditionedLink link = new ConditionedLink(profile, 1, new FakeBot(), line, () -> nowMillis);
        link.opened(new FakeSocket());
        runTo(2_000);
        assertEquals(List.of("opened"), bot);
        bot.clear();
        server.clear();
        return link;
    }

    private void runTo(double millis) {
        nowMillis = millis;
        line.deliverDue(millis);
    }

    private final class FakeBot implements SocketListener {
        @Override
        public void opened(GameSocket socket) {
            botsSocket = socket;
            bot.add("opened");
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            bot.add(String.valueOf(bytes[offset]));
        }

        @Override
        public void closed(int code, String reason) {
            bot.add("closed " + code + " " + reason);
        }

        @Override
        public void refused(String reason) {
            bot.add("refused " + reason);
        }
    }

    private final class FakeSocket implements GameSocket {
        @Override
        public void setReading(boolean reading) {
            server.add(reading ? "reads" : "stops reading");
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            server.add("sent " + bytes[offset]);
        }

        @Override
        public void close(int code, String reason) {
            server.add("closed " + code);
        }
    }
}
