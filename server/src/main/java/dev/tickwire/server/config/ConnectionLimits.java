package dev.tickwire.server.config;

/**
 * How many sockets may be open at once; one more is closed as soon as it is accepted.
 *
 * @param total           on the whole server
 * @param perAddress      from one IPv4 address or one IPv6 /64 network
 * @param limitLoopback   whether the limit per address holds for this machine too
 */
public record ConnectionLimits(int total, int perAddress, boolean limitLoopback) {
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(10_000, 64, false);

    public static final int MOST = 1_000_000;

    public ConnectionLimits {
        InvalidSettingException.requireRange("limits.connections", total, 1, MOST);
        InvalidSettingException.requireRange("limits.connections-per-address", perAddress, 1, MOST);
    }
}
