package dev.tickwire.server.config.section;

import dev.tickwire.server.config.TrafficLimits;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SizeKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.util.List;

/** How much one WebSocket may send, and how much may wait to be read by its other end. */
final class TrafficLimitsSection {
    private static final TrafficLimits USUAL = TrafficLimits.DEFAULT;

    static final Setting<Integer> ECHO_MESSAGE = Setting.of(
                    "limits.traffic.echo-message",
                    new SizeKind(1, TrafficLimits.FRAME_BYTES_MAX),
                    "Longest message on the echo socket.")
            .fallback(USUAL.echoMessageBytes());

    static final Setting<Integer> FRAMES_PER_SECOND = Setting.of(
                    "limits.traffic.frames-per-second",
                    new WholeKind(1, TrafficLimits.RATE_MAX),
                    "WebSocket frames of any kind, sustained; twice as many in a burst.")
            .fallback(USUAL.framesPerSecond())
            .whileRunning();

    static final Setting<Integer> PINGS_PER_SECOND = Setting.of(
                    "limits.traffic.pings-per-second",
                    new WholeKind(1, TrafficLimits.RATE_MAX),
                    "WebSocket pings, sustained; twice as many in a burst.")
            .fallback(USUAL.pingsPerSecond())
            .whileRunning();

    static final Setting<Integer> KERNEL_SEND_BUFFER = Setting.of(
                    "limits.traffic.kernel-send-buffer",
                    new SizeKind(TrafficLimits.BUFFER_BYTES_MIN, TrafficLimits.KERNEL_BYTES_MAX),
                    "The kernel's send buffer, small so that a client that does not read is noticed.")
            .fallback(USUAL.kernelSendBytes());

    static final Setting<Integer> WRITABLE = Setting.of(
                    "limits.traffic.writable",
                    new SizeKind(TrafficLimits.BUFFER_BYTES_MIN, TrafficLimits.UNSENT_BYTES_MAX),
                    "While more waits in the server's memory for the kernel, frames are held back.")
            .fallback(USUAL.writableBytes())
            .whileRunning();

    static final Setting<Integer> UNSENT = Setting.of(
                    "limits.traffic.unsent",
                    new SizeKind(TrafficLimits.BUFFER_BYTES_MIN, TrafficLimits.UNSENT_BYTES_MAX),
                    "What may wait in the server's memory for the kernel before the client counts as too slow.")
            .fallback(USUAL.unsentBytes())
            .whileRunning();

    static final Section SECTION = new Section(
            "limits.traffic",
            "How much one WebSocket may send, and how much may wait to be read by its other end.",
            List.of(ECHO_MESSAGE, FRAMES_PER_SECOND, PINGS_PER_SECOND, KERNEL_SEND_BUFFER, WRITABLE, UNSENT));

    private TrafficLimitsSection() {}

    static TrafficLimits read(Lookup lookup) {
        return new TrafficLimits(
                lookup.get(ECHO_MESSAGE),
                lookup.get(FRAMES_PER_SECOND),
                lookup.get(PINGS_PER_SECOND),
                lookup.get(KERNEL_SEND_BUFFER),
                lookup.get(WRITABLE),
                lookup.get(UNSENT));
    }
}
