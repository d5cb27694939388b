package dev.tickwire.server.gateway;

import java.net.InetAddress;
import java.util.HexFormat;

/** Names what counts as one address: a whole IPv4 address, or the /64 network that one IPv6 user commonly has. */
final class AddressKey {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_NETWORK_BYTES = 8;

    private AddressKey() {}

    static String of(InetAddress address) {
        byte[] bytes = address.getAddress();
        int length = bytes.length == IPV4_BYTES ? IPV4_BYTES : IPV6_NETWORK_BYTES;
        return HexFormat.of().formatHex(bytes, 0, length);
    }
}
