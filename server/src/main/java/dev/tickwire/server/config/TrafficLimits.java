package dev.tickwire.server.config;

/**
 * How much one WebSocket may send, and how much may wait to be read by its other end.
 *
 * @param echoMessageBytes   longest message on the echo socket
 * @param framesPerSecond    WebSocket frames of any kind, sustained; twice as many in a burst
 * @param pingsPerSecond     WebSocket pings, sustained; twice as many in a burst
 * @param kernelSendBytes    the kernel's send buffer, small so that a client that does not read is noticed
 * @param writableBytes      while more waits in the server's memory for the kernel, frames are held back
 * @param unsentBytes        what may wait in the server's memory for the kernel before the client counts as too slow
 */
public record TrafficLimits(
        int echoMessageBytes,
        int framesPerSecond,
        int pingsPerSecond,
        int kernelSendBytes,
        int writableBytes,
        int unsentBytes) {
    public static final TrafficLimits DEFAULT =
            new TrafficLimits(8_192, 400, 20, 64 * 1_024, 16 * 1_024, 1_024 * 1_024);

    /** Frames up to this many bytes are read at all, so that one that is too long still gets an orderly close. */
    public static final int FRAME_BYTES_MAX = 64 * 1_024;

    public static final int RATE_MAX = 1_000_000;
    public static final int BUFFER_BYTES_MIN = 4_096;
    public static final int KERNEL_BYTES_MAX = 1 << 24;
    public static final int UNSENT_BYTES_MAX = 1 << 28;

    public TrafficLimits {
        InvalidSettingException.requireRange("limits.traffic.echo-message", echoMessageBytes, 1, FRAME_BYTES_MAX);
        InvalidSettingException.requireRange("limits.traffic.frames-per-second", framesPerSecond, 1, RATE_MAX);
        InvalidSettingException.requireRange("limits.traffic.pings-per-second", pingsPerSecond, 1, RATE_MAX);
        InvalidSettingException.requireRange(
                "limits.traffic.kernel-send-buffer", kernelSendBytes, BUFFER_BYTES_MIN, KERNEL_BYTES_MAX);
        InvalidSettingException.requireRange(
                "limits.traffic.writable", writableBytes, BUFFER_BYTES_MIN, UNSENT_BYTES_MAX);
        InvalidSettingException.requireRange("limits.traffic.unsent", unsentBytes, BUFFER_BYTES_MIN, UNSENT_BYTES_MAX);
    }
}
