package dev.tickwire.server.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which pages may open sockets here: the server's own and those that were named. A browser always says where a page
 * is from; a program that is no browser says nothing and is let in, for nobody else's cookies travel with it.
 */
final class OriginPolicy {
    private final Set<String> allowed = new TreeSet<>();

    OriginPolicy(Set<String> allowedOrigins) {
        for (String origin : allowedOrigins) {
            allowed.add(origin.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Whether a page may open a socket.
     *
     * @param origin the request's header Origin, or null
     * @param host   the request's header Host, or null
     * @param scheme that the client used, {@code http} or {@code https}; empty if that is not known, since a proxy may have
     *               come in between
     */
    boolean allows(String origin, String host, Optional<String> scheme) {
        if (origin == null) {
            return true;
        }
        String lowerCase = origin.toLowerCase(Locale.ROOT);
        if (allowed.contains(lowerCase)) {
            return true;
        }
        if (host == null) {
            return false;
        }
        String authority = host.toLowerCase(Locale.ROOT);
        return (lowerCase.equals("http://" + authority) && !scheme.equals(Optional.of("https")))
                || (lowerCase.equals("https://" + authority) && !scheme.equals(Optional.of("http")));
    }
}
