package dev.tickwire.server.gateway;

import dev.tickwire.server.config.AddressRange;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides who is at the other end of a request that came through proxies. Every proxy adds to {@code X-Forwarded-For} the address
 * that it was asked from; whatever stands to the left of the first one that is not a proxy of ours may be invented.
 */
final class TrustedProxies {
    static final String FORWARDED_FOR = "X-Forwarded-For";
    static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<AddressRange> ranges;

    TrustedProxies(List<AddressRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** Whether what comes from an address is from a proxy of ours. */
    boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /**
     * Who asks.
     *
     * @param peer      who connected
     * @param forwarded all values of {@value #FORWARDED_FOR}, in their order
     */
    InetAddress clientOf(InetAddress peer, List<String> forwarded) {
        if (!trusts(peer)) {
            return peer;
        }
        List<String> hops = new ArrayList<>();
        forwarded.forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
        InetAddress known = peer;
        for (int i = hops.size() - 1; i >= 0; i--) {
            Optional<InetAddress> hop =
                    AddressRange.literal(withoutPort(hops.get(i).strip()));
            if (hop.isEmpty()) {
                // Such as "unknown": all that is sure is who said so.
                return known;
            }
            known = hop.get();
            if (!trusts(known)) {
                return known;
            }
        }
        return known;
    }

    /** The scheme that a client used, if a proxy of ours says so: {@code http} or {@code https}. */
    Optional<String> schemeOf(InetAddress peer, String forwardedProto) {
        if (forwardedProto == null || !trusts(peer)) {
            return Optional.empty();
        }
        // The proxy next to us has added its word at the end, if it does not replace it.
        String last = forwardedProto
                .substring(forwardedProto.lastIndexOf(',') + 1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (last) {
            case "https", "wss" -> Optional.of("https");
            case "http", "ws" -> Optional.of("http");
            default -> Optional.empty();
        };
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[") && hop.indexOf(']') > 0) {
            return hop.substring(1, hop.indexOf(']'));
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}
