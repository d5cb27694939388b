package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When pings go out, and which answers count. */
class RoundTripMeterTest {
    private static final double START_MILLIS = 500;

    private final SentMessages sent = new SentMessages();
    private final SessionStatistics statistics = new SessionStatistics();
    private final List<Double> measured = new ArrayList<>();
    private final RoundTripMeter meter =
            new RoundTripMeter(new MessageSender(sent, statistics), statistics, new SessionListener() {
                @Override
                public void mapNeeded(String mapHash) {}

                @Override
                public void roundTripMeasured(double millis) {
                    measured.add(millis);
                }
            });

    RoundTripMeterTest() {
        meter.restart(START_MILLIS);
        meter.update(START_MILLIS);
    }

    @Test
    void theFirstPingGoesAtOnceAndTheNextAfterItsAnswerAndTheInterval() {
        assertEquals(List.of(new Ping(1)), sent.take());
        meter.received(new Pong(1), START_MILLIS + 40);
        meter.update(START_MILLIS + RoundTripMeter.PING_INTERVAL_MILLIS - 1);
        assertEquals(List.of(), sent.take());
        meter.update(START_MILLIS + RoundTripMeter.PING_INTERVAL_MILLIS);
        assertEquals(List.of(new Ping(2)), sent.take());
        assertEquals(List.of(40.0), measured);
        assertEquals(40, statistics.roundTripMillis());
    }

    @Test
    void whileAnAnswerIsAwaitedNoOtherPingGoes() {
        sent.take();
        meter.update(START_MILLIS + 5 * RoundTripMeter.PING_INTERVAL_MILLIS);
        assertEquals(List.of(), sent.take());
    }

    @Test
    void answersThatNothingWaitsForCountNothing() {
        meter.received(new Pong(9), START_MILLIS + 10);
        meter.received(new Pong(1), START_MILLIS + 20);
        meter.received(new Pong(1), START_MILLIS + 30);
        assertEquals(List.of(20.0), measured);
    }

    @Test
    void anAnswerFromAMatchThatIsOverCountsNothing() {
        meter.restart(START_MILLIS + 10);
        meter.received(new Pong(1), START_MILLIS + 20);
        assertEquals(List.of(), measured);
    }
}
