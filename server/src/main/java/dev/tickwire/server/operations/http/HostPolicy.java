package dev.tickwire.server.operations.http;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which hosts a request may be for. A page of somebody else's can point its own host's name to this port and would then
 * be allowed to read the answers; so a name must be localhost or one that was configured. An address in digits cannot be pointed
 * anywhere else.
 */
final class HostPolicy {
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}]");

    private final Set<String> names;

    /** A policy that allows these names, in lower case, besides localhost. */
    HostPolicy(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * Whether a request is for this server.
     *
     * @param authority the request's header Host, or null
     */
    boolean allowsHost(String authority) {
        if (authority == null) {
            return false;
        }
        String name = PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
        return name.equals("localhost")
                || names.contains(name)
                || ADDRESS.matcher(name).matches();
    }

    /**
     * Whether a request comes from no page or one of this very port.
     *
     * @param origin    the request's header Origin, or null
     * @param authority the request's header Host
     */
    boolean allowsOrigin(String origin, String authority) {
        if (origin == null) {
            return true;
        }
        String from = origin.toLowerCase(Locale.ROOT);
        String own = authority.toLowerCase(Locale.ROOT);
        return from.equals("http://" + own) || from.equals("https://" + own);
    }
}
