package dev.tickwire.server.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Tells which certificates expire soon. Thread safe. */
public final class ExpiryCheck {
    private final List<Port> ports = new CopyOnWriteArrayList<>();
    private final Supplier<Duration> warnBefore;
    private final InstantSource time;

    /**
     * A check of no port yet.
     *
     * @param warnBefore how long before its end a certificate is to be warned of, now; zero for never
     */
    public ExpiryCheck(Supplier<Duration> warnBefore, InstantSource time) {
        this.warnBefore = warnBefore;
        this.time = time;
    }

    /** A port that speaks TLS. */
    private record Port(String name, Supplier<Optional<TlsIdentity>> identity) {}

    /**
     * Looks at one more port from now on.
     *
     * @param name     such as {@code for players}
     * @param identity as whom it speaks TLS now, if it does
     */
    public void add(String name, Supplier<Optional<TlsIdentity>> identity) {
        ports.add(new Port(name, identity));
    }

    /** A sentence for each certificate that expires soon, or has. */
    public List<String> warnings() {
        Instant now = time.instant();
        Duration limit = warnBefore.get();
        List<String> warnings = new ArrayList<>();
        for (Port port : ports) {
            port.identity()
                    .get()
                    .filter(identity -> !limit.isZero() && now.plus(limit).isAfter(identity.expires()))
                    .ifPresent(identity -> warnings.add("The port " + port.name() + " "
                            + left(Duration.between(now, identity.expires())) + ": " + identity));
        }
        return warnings;
    }

    private static String left(Duration left) {
        if (left.isNegative()) {
            return "shows a certificate that has expired; clients refuse it";
        }
        long days = left.toDays();
        return "shows a certificate that expires in "
                + (days > 1 ? days + " days" : Math.max(1, left.toHours()) + " h");
    }
}
