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

    public TrafficLimits {
        InvalidSettingException.requireRange("echo message limit", echoMessageBytes, 1, FRAME_BYTES_MAX);
        InvalidSettingException.requireRange("frame rate limit", framesPerSecond, 1, 1_000_000);
        InvalidSettingException.requireRange("ping rate limit", pingsPerSecond, 1, 1_000_000);
        InvalidSettingException.requireRange("kernel send buffer", kernelSendBytes, 4_096, 1 << 24);
        InvalidSettingException.requireRange("writable bytes limit", writableBytes, 4_096, 1 << 28);
        InvalidSettingException.requireRange("unsent bytes limit", unsentBytes, 4_096, 1 << 28);
    }
}
