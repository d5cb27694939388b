package dev.tickwire.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address, or all that begin with the same bits.
 *
 * @param first      the first of them
 * @param prefixBits how many bits they have in common
 */
public record AddressRange(InetAddress first, int prefixBits) {
    private static final Pattern LITERAL = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads {@code 10.0.0.0/8}, {@code 192.0.2.1} or {@code fd00::/8}. Names are none: what they stand for may change.
     *
     * @throws IllegalArgumentException if it is neither an address nor a range
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> first = literal(slash < 0 ? text : text.substring(0, slash));
        if (first.isPresent()) {
            int most = first.get().getAddress().length * Byte.SIZE;
            String bits = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
            if (bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= most) {
                return new AddressRange(first.get(), Integer.parseInt(bits));
            }
        }
        throw new IllegalArgumentException("must be an address or a range of them, such as 10.0.0.0/8");
    }

    /** An address that is written out; empty for anything else, above all for names, which nobody is asked about. */
    public static Optional<InetAddress> literal(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
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
