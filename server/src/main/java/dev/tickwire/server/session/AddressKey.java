package dev.tickwire.server.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Names what counts as one address: a whole IPv4 address, or the /64 network that one IPv6 user commonly has. */
public final class AddressKey {
    private static final int NETWORK_BYTES = 8;
    private static final String NETWORK_SUFFIX = "/64";

    private AddressKey() {}

    /** Text for limits, bans and people: {@code 192.0.2.7}, or {@code 2001:db8:0:1:0:0:0:0/64}. */
    public static String of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = address.getAddress();
        Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
        try {
            return Inet6Address.getByAddress(null, network, -1).getHostAddress() + NETWORK_SUFFIX;
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }
}
