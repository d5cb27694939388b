package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.replica.FrameHeader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which inputs a frame proves to be consumed. */
class InputHistoryTest {
    private final InputHistory inputs = new InputHistory();
    private final FrameHeader header = new FrameHeader();
    private final List<Double> latencies = new ArrayList<>();
    private final SessionListener listener = new SessionListener() {
        @Override
        public void mapNeeded(String mapHash) {}

        @Override
        public void inputConsumed(double latencyMillis) {
            latencies.add(latencyMillis);
        }
    };

    @Test
    void theCountCoversInputsUpToItsModulus() {
        send(15);
        header.consumed = 15;
        inputs.confirm(header, 100, listener);
        assertEquals(0, inputs.size());
        send(10);
        header.consumed = (15 + 4) % FrameHeader.CONSUMED_MODULUS;
        inputs.confirm(header, 200, listener);
        assertEquals(6, inputs.size());
        assertEquals(19, latencies.size());
    }

    @Test
    void manyLateInputsThatWereUsedAtOnceAreAllCovered() {
        send(40);
        header.consumed = 37 % FrameHeader.CONSUMED_MODULUS;
        header.hasLate = true;
        header.lateSequenceLow = 36;
        inputs.confirm(header, 100, listener);
        assertEquals(37, inputs.consumedSequence());
        assertEquals(3, inputs.size());
    }

    @Test
    void aLateInputLongAfterTheFirstOnesIsFoundByItsLowBits() {
        for (int i = 0; i < 60; i++) {
            send(10);
            header.consumed = 10 * (i + 1) % FrameHeader.CONSUMED_MODULUS;
            inputs.confirm(header, 100, listener);
        }
        send(50);
        header.consumed = 650 % FrameHeader.CONSUMED_MODULUS;
        header.hasLate = true;
        header.lateSequenceLow = 650 & 0xff;
        inputs.confirm(header, 100, listener);
        assertEquals(650, inputs.consumedSequence());
    }

    @Test
    void whatWasNeverSentCannotHaveBeenConsumed() {
        send(3);
        header.consumed = 4;
        assertThrows(MalformedMessageException.class, () -> inputs.confirm(header, 100, listener));
        header.consumed = 3;
        header.hasLate = true;
        header.lateSequenceLow = 19;
        assertThrows(MalformedMessageException.class, () -> inputs.confirm(header, 100, listener));
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            inputs.add(inputs.sentSequence() + 1, 0, 0, true, 0);
        }
    }
}
