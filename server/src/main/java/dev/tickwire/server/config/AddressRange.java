package dev.tickwire.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * An address, or all that begin with the same bits.
 *
 * @param first      the first of them
 * @param prefixBits how many bits they have in common
 */
public record AddressRange(InetAddress first, int prefixBits) {
    /**
     * Reads {@code 10.0.0.0/8}, {@code 192.0.2.1} or {@code fd00::/8}. Names are none: what they stand for may change.
     *
     * @throws IllegalArgumentException if it is neither an address nor a range
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            if (address.matches("(\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
                InetAddress first = InetAddress.getByName(address);
                int most = first.getAddress().length * Byte.SIZE;
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                if (bits >= 0 && bits <= most) {
                    return new AddressRange(first, bits);
                }
            }
        } catch (UnknownHostException | NumberFormatException e) {
            // Said below in the same words.
        }
        throw new IllegalArgumentException("must be an address or a range of them, such as 10.0.0.0/8");
    }

    /** Whether an address is one of them. */
    public boolean contains(InetAddress address) {
        byte[] wanted = first.getAddress();
        byte[] bytes = address.getAddress();
        if (wanted.length != bytes.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >>> bit % Byte.SIZE;
            if (((wanted[bit / Byte.SIZE] ^ bytes[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + prefixBits;
    }
}
